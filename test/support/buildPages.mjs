/** Once for a run of tests: brings what browsers get up to date; a single test file may be run without `npm test`, which builds. */
import { build } from '../../scripts/build.mjs';

export default () => build(['web']);
