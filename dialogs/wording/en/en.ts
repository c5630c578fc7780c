/** All English wording. */
import * as activity from './activity';
import * as balance from './balance';
import * as commands from './commands';
import * as devices from './devices';
import * as faq from './faq';
import * as incidents from './incidents';
import * as later from './later';
import * as misses from './misses';
import * as payoff from './payoff';
import { questions } from './questions';
import * as rights from './rights';
import * as signIn from './signIn';
import * as tasks from './tasks';
import * as vehicles from './vehicles';
import * as welcome from './welcome';

export const en = {
  activity,
  balance,
  commands,
  devices,
  faq,
  incidents,
  later,
  misses,
  payoff,
  questions,
  rights,
  signIn,
  tasks,
  vehicles,
  welcome,
};
