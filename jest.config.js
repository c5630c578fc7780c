/** Jest transforms with swc; types are checked by `npm run types`. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Loaded when it is needed, under the name that it has once built.
  moduleNameMapper: { '^\\./statements/statementPdf\\.js$': '<rootDir>/src/statements/statementPdf.ts' },
  transformIgnorePatterns: ['/node_modules/'],
  runtime: '<rootDir>/test/support/sharedPackagesRuntime.js',
  testTimeout: 60000,
  // Browsers, servers and hashes leave a worker idle: with a third the suite took 425 s on two cores instead of 498.
  maxWorkers: 3,
};
