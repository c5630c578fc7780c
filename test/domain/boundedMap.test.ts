import { describe, expect, it } from '@jest/globals';
import { BoundedMap } from '../../src/domain/boundedMap';

function mapOf(...keys: readonly string[]): BoundedMap<string, string> {
  const map = new BoundedMap<string, string>(2);
  for (const key of keys) map.set(key, `${key}, kept`);
  return map;
}

describe('a map of two entries at most', () => {
  it('drops what was set longest ago', () => {
    const map = mapOf('a', 'b', 'c');
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([undefined, 'b, kept', 'c, kept']);
  });

  it('takes what is set again for the newest', () => {
    const map = mapOf('a', 'b', 'a', 'c');
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual(['a, kept', undefined, 'c, kept']);
  });

  it('forgets one, or all', () => {
    const map = mapOf('a', 'b');
    map.delete('a');
    expect([map.get('a'), map.get('b')]).toEqual([undefined, 'b, kept']);
    map.clear();
    expect(map.get('b')).toBeUndefined();
  });
});
