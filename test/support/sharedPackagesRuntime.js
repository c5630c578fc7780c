/**
 * Jest's runtime, but for the large packages that keep nothing between tests: each worker loads them once, as Node does,
 * rather than anew for every test file, which was most of what a small file took.
 * What better-sqlite3 makes of rows is held by its native half for good, and with it held all of the test file that had loaded it.
 */
const { default: Runtime } = require('jest-runtime');

const shared =
  /^(botbuilder|botbuilder-dialogs|botbuilder-testing|botframework-connector|@microsoft\/recognizers-text-suite|restify|better-sqlite3)$/;

module.exports = class SharedPackagesRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    return shared.test(name) ? require(name) : super.requireModuleOrMock(from, name);
  }
};
