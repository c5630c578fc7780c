/** The little of `Reflect`'s metadata that the library of test certificates wants to find before it is loaded. */

const kept = new WeakMap<object, Map<unknown, unknown>>();

function own(target: object): Map<unknown, unknown> {
  const found = kept.get(target) ?? new Map<unknown, unknown>();
  kept.set(target, found);
  return found;
}

function getMetadata(key: unknown, target: object | null): unknown {
  if (target === null) return undefined;
  return own(target).has(key) ? own(target).get(key) : getMetadata(key, Object.getPrototypeOf(target) as object | null);
}

Object.assign(Reflect, {
  getMetadata,
  getOwnMetadata: (key: unknown, target: object) => own(target).get(key),
  hasMetadata: (key: unknown, target: object) => getMetadata(key, target) !== undefined,
  hasOwnMetadata: (key: unknown, target: object) => own(target).has(key),
  defineMetadata: (key: unknown, value: unknown, target: object) => void own(target).set(key, value),
  metadata: (key: unknown, value: unknown) => (target: object) => void own(target).set(key, value),
});
