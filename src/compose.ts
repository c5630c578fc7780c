/** Puts the rooms together: which implementation stands behind which port is decided here and nowhere else. */
import { dirname, join } from 'node:path';
import { createAssistantDialogs } from '../dialogs/assistantDialogs';
import { en } from '../dialogs/wording/en/en';
import { BotStorage } from '../db/botStorage';
import { openStore } from '../db/open';
import { type Repositories, createRepositories } from '../db/repositories/createRepositories';
import type { Store } from '../db/store';
import { AssistantBot } from './bot/assistantBot';
import { ConversationStates } from './bot/conversationState';
import { TurnReports } from './channels/bot-framework/turnReports';
import type { Settings } from './config';
import { type ContactSettings, loadContactSettings } from './contactSettings';
import { AccountService } from './domain/accounts/accountService';
import { AdjustableClock } from './domain/clock/adjustableClock';
import { type Clock, systemClock } from './domain/clock/clock';
import { AttemptKeys } from './domain/identity/attemptKeys';
import { DeviceService } from './domain/identity/deviceService';
import { SessionService } from './domain/identity/sessionService';
import { SignInService } from './domain/identity/signInService';
import { loadFaqContent } from './faqContent';
import { type ServiceKeys, completeKeys } from './keys';
import { createUnderstanding } from './language/understand';
import { type Log, createLog, describeError } from './log';
import { projectFile } from './projectFile';
import { recordMisses } from './recordMisses';
import { Argon2Hasher } from './security/argon2Hasher';

/** Everything that channels, the tester's desk and tools are mounted on. */
export interface Service {
  readonly settings: Settings;
  readonly contact: ContactSettings;
  readonly keys: ServiceKeys;
  readonly log: Log;
  readonly clock: Clock;
  readonly store: Store;
  readonly repositories: Repositories;
  readonly hasher: Argon2Hasher;
  readonly attemptKeys: AttemptKeys;
  readonly assistant: AssistantBot;
  readonly reports: TurnReports;
  /** Keeps an error for the operators. */
  readonly onSurprise: (error: unknown, incidentId?: string) => void;
  /** Drops what nobody needs any longer; to be called now and then. */
  readonly housekeeping: () => Promise<unknown>;
}

/** Where the demo keeps what it made for itself: beside its database, or in the working directory's `data`. */
function keyFileOf(settings: Settings): string {
  const file = /^file:(?:\/\/)?(.+)$/.exec(settings.databaseUrl)?.[1] ?? projectFile('data', 'assistant.db');
  return join(dirname(file), 'demo-keys.json');
}

/** What the services of the domain stand on. */
type Foundation = Pick<
  Service,
  'settings' | 'contact' | 'keys' | 'log' | 'clock' | 'store' | 'repositories' | 'hasher' | 'attemptKeys' | 'onSurprise'
>;

/** `clock` replaces the clock of the demo, for tests. Throws an Error in words where a file or the store refuses. */
export async function compose(
  settings: Settings,
  clock: Clock = settings.demo ? new AdjustableClock() : systemClock,
): Promise<Service> {
  const foundation = await layFoundation(settings, clock);
  const services = createServices(foundation);
  const reports = new TurnReports();
  return {
    ...foundation,
    reports,
    assistant: createAssistant(foundation, services, reports),
    housekeeping: () => services.signIn.forgetStaleAttempts(),
  };
}

async function layFoundation(settings: Settings, clock: Clock): Promise<Foundation> {
  const log = createLog(settings.logLevel);
  const contact = loadContactSettings(projectFile(settings.contactSettings), settings.demo);
  const keys = completeKeys(settings.keys, keyFileOf(settings));
  const store = await openStore({ url: settings.databaseUrl });
  return {
    ...{ settings, contact, keys, log, clock, store },
    repositories: createRepositories(store),
    hasher: new Argon2Hasher({ pepper: Buffer.from(keys.pepper, 'hex') }),
    attemptKeys: new AttemptKeys(Buffer.from(keys.lookup, 'hex')),
    onSurprise: (error, incident) =>
      log.error('Something unexpected happened', { ...(incident && { incident }), ...describeError(error) }),
  };
}

function createServices({ repositories, hasher, attemptKeys, clock }: Foundation) {
  const { sessions, devices, accounts, ledger, securityQuestions } = repositories;
  return {
    signIn: new SignInService({ ...repositories, questions: securityQuestions, hasher, keys: attemptKeys, clock }),
    sessions: new SessionService(sessions, clock),
    devices: new DeviceService(devices, clock),
    accounts: new AccountService(accounts, ledger, clock),
  };
}

function createAssistant(
  { contact, clock, store, repositories, onSurprise }: Foundation,
  services: ReturnType<typeof createServices>,
  reports: TurnReports,
): AssistantBot {
  const faq = loadFaqContent(contact);
  const { rootDialog, welcome } = createAssistantDialogs({
    ...services,
    clock,
    faq: faq.answers,
    misses: recordMisses(repositories.misses, clock, onSurprise),
    settings: contact,
    wording: en,
  });
  return new AssistantBot({
    states: new ConversationStates(new BotStorage(store.chat)),
    sessions: services.sessions,
    understanding: createUnderstanding({ faq: faq.entries }),
    rootDialog,
    welcome,
    apology: en.incidents.apology,
    onSurprise,
    observers: [reports.observe],
  });
}
