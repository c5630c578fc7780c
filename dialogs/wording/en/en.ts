/** All English wording. */
import * as accountFacts from './accountFacts';
import * as contractFacts from './contractFacts';
import * as activity from './activity';
import * as authenticator from './authenticator';
import * as authorization from './authorization';
import * as balance from './balance';
import * as balanceTimes from './balanceTimes';
import * as besideSecrets from './besideSecrets';
import * as commands from './commands';
import * as compare from './compare';
import * as askedOfUs from './askedOfUs';
import * as courtesies from './courtesies';
import * as devices from './devices';
import * as faq from './faq';
import * as handOver from './handOver';
import * as history from './history';
import * as incidents from './incidents';
import * as methods from './methods';
import * as misses from './misses';
import * as payment from './payment';
import * as paymentAmounts from './paymentAmounts';
import * as paymentReview from './paymentReview';
import * as paymentState from './paymentState';
import * as payoff from './payoff';
import * as privateQuestions from './privateQuestions';
import * as proof from './proof';
import { questions } from './questions';
import * as receipt from './receipt';
import * as recovery from './recovery';
import * as rights from './rights';
import * as sessions from './sessions';
import * as signIn from './signIn';
import * as statements from './statements';
import * as tasks from './tasks';
import * as terms from './terms';
import * as texts from './texts';
import * as vehicles from './vehicles';
import * as voicePin from './voicePin';
import * as welcome from './welcome';

export const en = {
  accountFacts: { ...accountFacts, ...contractFacts },
  activity,
  authenticator,
  authorization,
  balance: { ...balance, ...balanceTimes },
  besideSecrets,
  commands,
  compare,
  askedOfUs,
  courtesies,
  devices,
  faq,
  handOver,
  history,
  incidents,
  methods,
  misses,
  payment: { ...payment, ...paymentAmounts, ...paymentReview },
  paymentState,
  payoff,
  privateQuestions,
  proof,
  questions,
  receipt,
  recovery,
  rights,
  sessions,
  signIn,
  statements,
  tasks,
  terms,
  texts,
  vehicles,
  voicePin,
  welcome,
};
