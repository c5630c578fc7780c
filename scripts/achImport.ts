/** `npm run ach:import -- FILE`: applies the returns of a bank's file to our payments. */
import { importCommand } from './ach/importCommand';
import { printLine, runCommand } from './ach/runCommand';

runCommand(({ importer }, args) => importCommand(args, importer, printLine));
