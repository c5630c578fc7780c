/**
 * Jest's runtime, but for the large packages that keep nothing between tests: each worker loads them once, as Node does,
 * rather than anew for every test file, which was most of what a small file took.
 * What better-sqlite3 makes of rows is held by its native half for good, and with it held all of the test file that had loaded it.
 */
const { default: Runtime } = require('jest-runtime');

const packages = [
  ...['botbuilder', 'botbuilder-dialogs', 'botbuilder-testing', 'botframework-connector'],
  ...['@microsoft/recognizers-text-suite', 'fuse.js', 'restify', 'jose', 'twilio'],
  ...['better-sqlite3', 'kysely', 'kysely/migration', 'temporal-polyfill', 'yaml', 'zod'],
  ...['fast-check', 'playwright-core'],
];
const shared = new Set(packages);

module.exports = class SharedPackagesRuntime extends Runtime {
  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    takeErrorsFromOutside(environment.global);
  }

  requireModuleOrMock(from, name) {
    return shared.has(name) ? require(name) : super.requireModuleOrMock(from, name);
  }
};

/** What a shared package throws is made of Node's own classes, not of the test file's; here as there it is an Error. */
function takeErrorsFromOutside(inside) {
  for (const name of ['Error', 'RangeError', 'SyntaxError', 'TypeError']) {
    const [own, outer] = [inside[name], globalThis[name]];
    Object.defineProperty(own, Symbol.hasInstance, {
      value(candidate) {
        const isOwn = Function.prototype[Symbol.hasInstance].call(this, candidate);
        return isOwn || (this === own && candidate instanceof outer);
      },
    });
  }
}
