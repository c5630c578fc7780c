/** Puts the rooms together: which implementation stands behind which port is decided here and nowhere else. */
import { createAssistantDialogs } from '../dialogs/assistantDialogs';
import { en } from '../dialogs/wording/en/en';
import { BotStorage } from '../db/botStorage';
import { KyselySealedFieldRepository } from '../db/repositories/sealedFieldRepository';
import { KyselyRetentionRepository } from '../db/repositories/retentionRepository';
import { AssistantBot } from './bot/assistantBot';
import { ConversationStates } from './bot/conversationState';
import { Deliveries } from './bot/deliveries';
import { PrivateQuestions } from './bot/privateQuestions';
import { TurnReports } from './channels/bot-framework/turnReports';
import { numberedIn } from './channels/rendering/renderReplies';
import { companyName } from './contactSettings';
import { composeCredentials } from './composeCredentials';
import { composePayments } from './composePayments';
import { AuthenticatorLinkService } from './domain/credentials/authenticatorLinkService';
import { AccountService } from './domain/accounts/accountService';
import { SessionService } from './domain/identity/sessionService';
import { PaymentReminders } from './domain/texting/paymentReminders';
import { forgetOldRecords } from './domain/retention/forgetOldRecords';
import { HandOverService } from './domain/handover/handOverService';
import { StatementService } from './domain/statements/statementService';
import { loadFaqContent } from './faqContent';
import { type Foundation, auditAnchorFileOf } from './foundation';
import { rememberReadings } from './language/rememberedReadings';
import { createUnderstanding } from './language/understand';
import { answersIn } from './agentDesk';
import { recordMisses } from './recordMisses';
import { AuditAnchorFile } from './security/auditAnchorFile';
import { FieldCipher, readKeyRing } from './security/fieldCipher';
import { ResealingCipher } from './security/resealingCipher';
import { textSender } from './textSender';
import { SignedStatementLinks } from './statements/statementLinks';

/** Everything that channels, the tester's desk and tools are mounted on. */
export interface Service extends Foundation {
  readonly assistant: AssistantBot;
  readonly reports: TurnReports;
  /** Each channel adds how it says something outside of a turn. */
  readonly deliveries: Deliveries;
  readonly services: Services;
  /** Drops what nobody needs any longer; to be called now and then. */
  readonly housekeeping: () => Promise<unknown>;
}

/** A call lasts four hours at most; what is left of it goes with the day (standards D8). */
const callsKeptMilliseconds = 24 * 3_600_000;

/** What the domain offers to the conversation and to the channels. */
type Services = Awaited<ReturnType<typeof createServices>>;

export async function compose(foundation: Foundation): Promise<Service> {
  const { clock } = foundation;
  const services = await createServices(foundation);
  const reports = new TurnReports();
  return {
    ...foundation,
    reports,
    deliveries: new Deliveries(),
    services,
    assistant: createAssistant(foundation, services, reports),
    housekeeping: async () =>
      (await services.signIn.forgetStale()) +
      (await services.credentials.forgetStale()) +
      (await forgetOldRecords(new KyselyRetentionRepository(foundation.store), clock)) +
      (await services.handOvers.forgetOld()) +
      (await foundation.repositories.calls.forgetBefore(clock.now() - callsKeptMilliseconds)) +
      (await foundation.repositories.speakerSessions.forgetBefore(clock.now() - callsKeptMilliseconds)) +
      (await foundation.repositories.oauthEntries.forgetExpired(clock.now())),
  };
}

async function createServices(foundation: Foundation) {
  const { store, repositories, clock, keys, address, settings, contact, log } = foundation;
  const { sessions, accounts, ledger, holders } = repositories;
  const rows = new KyselySealedFieldRepository(store.durable);
  const cipher = new ResealingCipher(new FieldCipher(readKeyRing(keys.fields)), rows);
  const credentials = composeCredentials({
    ...{ ...foundation, cipher, lookupKey: keys.lookup, anchor: new AuditAnchorFile(auditAnchorFileOf(settings)) },
    settings: {
      ...settings,
      texts: textSender(foundation),
      sender: { company: companyName, phone: contact.contact.phone },
    },
    onAuditBroken: () => log.error('The audit trail has been cut or changed: run npm run audit:verify'),
  });
  const sessionService = new SessionService(sessions, clock);
  const paymentRoom = await composePayments({
    ...{ ...foundation, cipher, carrier: credentials.carrier, audit: credentials.audit },
    afterCommit: () => credentials.anchoring.anchor(),
  });
  const accountService = new AccountService(accounts, ledger, clock);
  const { consents } = credentials;
  const { outbox } = paymentRoom.records;
  return {
    ...{ credentials, cipher, signIn: credentials.signIn, devices: credentials.devices },
    /** Seals under the current key what was opened under an old one; to be called often. */
    resealSome: () => cipher.reseal(),
    sessions: sessionService,
    authenticatorLinks: new AuthenticatorLinkService({
      ...{ links: credentials.links, authenticators: credentials.authenticators },
      ...{ sessions: sessionService, publicUrl: () => address.baseUrl },
    }),
    accounts: accountService,
    reminders: new PaymentReminders({ consents, accounts: accountService, outbox, clock }),
    handOvers: new HandOverService({ repository: repositories.handOvers, hours: contact.contact.openingHours, clock }),
    statements: new StatementService(accounts, ledger, holders, clock),
    statementLinks: new SignedStatementLinks({ tokenKey: keys.token, publicUrl: () => address.baseUrl, clock }),
    ...paymentRoom,
  };
}

function createAssistant(
  { settings, contact, clock, store, repositories, address, onSurprise }: Foundation,
  services: Services,
  reports: TurnReports,
): AssistantBot {
  const faq = loadFaqContent(contact);
  const { rootDialog, welcome } = createAssistantDialogs({
    ...services,
    recovery: services.credentials.recovery,
    pins: services.credentials.pinSignIn,
    proofs: services.credentials.proofs,
    sessionControl: services.credentials.sessionControl,
    ownTexts: services.credentials.ownTexts,
    confirmedChanges: services.credentials.confirmedChanges,
    voicePins: services.credentials.voicePins,
    authenticators: services.credentials.authenticators,
    clock,
    faq: faq.answers,
    misses: recordMisses(repositories.misses, clock, onSurprise),
    settings: contact,
    wording: en,
  });
  return new AssistantBot({
    states: new ConversationStates(new BotStorage(store, clock), services.cipher),
    sessions: services.sessions,
    understanding: rememberReadings(createUnderstanding({ faq: faq.entries })),
    privateQuestions: new PrivateQuestions({
      links: services.credentials.links,
      urlOf: (token) => `${address.baseUrl}/private/${token}`,
      clock,
      words: {
        ...en.privateQuestions,
        stillOpen: (question) => en.privateQuestions.stillOpen(question, contact),
      },
    }),
    numberedIn,
    rootDialog,
    clock,
    canAnswerHere: answersIn(settings.agentDesk),
    welcome,
    apology: en.incidents.apology,
    onSurprise,
    observers: [reports.observe],
  });
}
