/** Makes a `switch` over a union exhaustive: a forgotten kind does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled kind: ${JSON.stringify(value)}`);
}
