/**
 * Jest's runtime, but for the large packages that keep nothing between tests: each worker loads them once, as Node does,
 * rather than anew for every test file, which was most of what a small file took.
 */
const { default: Runtime } = require('jest-runtime');

const shared =
  /^(botbuilder|botbuilder-dialogs|botbuilder-testing|botframework-connector|@microsoft\/recognizers-text-suite|restify)$/;

module.exports = class SharedPackagesRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    return shared.test(name) ? require(name) : super.requireModuleOrMock(from, name);
  }
};
