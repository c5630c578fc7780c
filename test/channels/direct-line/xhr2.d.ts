/** The part of xhr2, which has no types of its own, that the Direct Line client needs. */
declare module 'xhr2' {
  import type { Agent } from 'node:http';
  const XMLHttpRequest: { nodejsSet(options: { httpAgent: Agent }): void };
  export default XMLHttpRequest;
}
