/**
 * Long runs of what the suite does shortly (`npm run credentials:campaign`). Words after the command choose among
 * `tamper` (the audit trail, a thousand times in each way), `timing` (facts of known and unknown logins) and `rotate`
 * (keys, while customers are served).
 */
import { rotateUnderLoad } from './credentials/rotateUnderLoad';
import { tamperMuch } from './credentials/tamperMuch';
import { timeFacts } from './credentials/timeFacts';

const campaigns = { tamper: tamperMuch, timing: timeFacts, rotate: rotateUnderLoad };

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  let isWell = true;
  for (const [name, campaign] of Object.entries(campaigns)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const { passed, ...figures } = await campaign();
    console.log(name, passed ? 'passed' : 'FAILED', JSON.stringify(figures));
    isWell &&= passed;
  }
  process.exitCode = isWell ? 0 : 1;
}

void main();
