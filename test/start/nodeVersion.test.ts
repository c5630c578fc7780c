/** Which versions of Node are let through. */
import { expect, it } from '@jest/globals';
import { refuseOldNode } from '../../src/nodeVersion';

it.each(['18.20.0', '20.20.2', '22.11.0'])('refuses Node %s in words', (version) => {
  expect(() => refuseOldNode(version)).toThrow(/too old.*npm start/);
});

it.each(['22.12.0', '24.21.0', '26.10.0'])('takes Node %s', (version) => {
  expect(() => refuseOldNode(version)).not.toThrow();
});
