/** `npm run ach:export [-- YYYY-MM-DD] [-- --out FOLDER]`: the day's checking and savings payments as NACHA files. */
import { businessDate, systemClock } from '../src/domain/clock/clock';
import { exportCommand } from './ach/exportCommand';
import { printLine, runCommand } from './ach/runCommand';

runCommand(({ exporter }, args) => exportCommand(args, exporter, businessDate(systemClock), printLine));
