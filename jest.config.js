/** Jest transforms with swc; types are checked by `npm run types`. */
const { statfsSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const memoryFolder = '/dev/shm';
const roomNeeded = 2 ** 31;
/** Outlives the memory folder. */
const cacheDirectory = join(tmpdir(), 'jest-cache');

/**
 * Databases of tests live in memory where the system has a folder there: no test cuts the power, and waiting for a disk
 * was a third of the conversations' time.
 */
if (process.env.TMPDIR === undefined && hasRoom(memoryFolder)) process.env.TMPDIR = memoryFolder;

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= roomNeeded;
  } catch {
    return false;
  }
}

module.exports = {
  testEnvironment: 'node',
  cacheDirectory,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Loaded when it is needed, under the name that it has once built.
  moduleNameMapper: {
    '^\\./statements/statementPdf\\.js$': '<rootDir>/src/statements/statementPdf.ts',
    '^\\./channels/account-linking/linkingProvider\\.js$': '<rootDir>/src/channels/account-linking/linkingProvider.ts',
  },
  transformIgnorePatterns: ['/node_modules/'],
  runtime: '<rootDir>/test/support/sharedPackagesRuntime.js',
  // A test file's globals are slow to look up: handed to each module, as they are, they make it up to a third faster.
  sandboxInjectedGlobals: [
    ...['Object', 'Array', 'String', 'Number', 'BigInt', 'Symbol', 'RegExp', 'Map', 'WeakMap'],
    ...['Math', 'JSON', 'Reflect', 'Promise', 'parseInt', 'isNaN', 'DataView'],
    ...['Int8Array', 'Int32Array', 'Uint16Array', 'Uint32Array', 'Float32Array', 'Float64Array'],
  ],
  globalSetup: '<rootDir>/test/support/buildPages.mjs',
  testSequencer: '<rootDir>/test/support/longestFirst.js',
  testTimeout: 60000,
  // Browsers, servers and hashes leave a worker idle: with a third the suite took 425 s on two cores instead of 498.
  maxWorkers: 3,
  // After its last test a worker gives back a gigabyte or two; half a second, as it comes, was often too short for that.
  workerGracefulExitTimeout: 10_000,
};
