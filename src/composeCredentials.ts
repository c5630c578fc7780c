/** Puts credentials together: sign-in with its second step, recovery, changes, links, budgets, audit, and who carries messages. */
import { hkdfSync } from 'node:crypto';
import type { Repositories } from '../db/repositories/createRepositories';
import { KyselyCredentialStore } from '../db/repositories/credentialStore';
import { KyselyTextConsentRepository } from '../db/repositories/textConsentRepository';
import { KyselyTextingStore } from '../db/repositories/textingStore';
import type { Store } from '../db/store';
import type { MailSettings } from './config';
import { AuditAnchoring } from './domain/audit/auditAnchoring';
import { AuditTrail } from './domain/audit/auditTrail';
import type { AuditAnchor } from './domain/audit/ports';
import type { Clock } from './domain/clock/clock';
import { AuditedDevices } from './domain/credentials/auditedDevices';
import { AuditedSignIn } from './domain/credentials/auditedSignIn';
import { AuthenticatorService } from './domain/credentials/authenticatorService';
import { ConfirmedChangeService } from './domain/credentials/confirmedChangeService';
import { ContactBook } from './domain/credentials/contactBook';
import { AuthenticatorBook } from './domain/credentials/authenticatorBook';
import { CredentialKeys } from './domain/credentials/credentialKeys';
import type { CredentialParts } from './domain/credentials/credentialParts';
import type { TextSender } from './domain/credentials/senders';
import { DeviceTokens } from './domain/credentials/deviceTokens';
import { forgetStaleCredentials } from './domain/credentials/forgetStaleCredentials';
import { IdentityFactsBook } from './domain/credentials/identityFacts';
import { LoginClaims } from './domain/credentials/loginClaims';
import { OneTimeCodes } from './domain/credentials/oneTimeCodes';
import { minimumPasswordLength } from './domain/credentials/passwordPolicy';
import { PinSignInService } from './domain/credentials/pinSignInService';
import { ProofService } from './domain/credentials/proofService';
import { PhoneReach } from './domain/credentials/phoneReach';
import { RecoveryService } from './domain/credentials/recoveryService';
import { SessionControlService } from './domain/credentials/sessionControlService';
import { SignInCodeStep } from './domain/credentials/signInCodeStep';
import { SingleUseLinkService } from './domain/credentials/singleUseLinkService';
import { SourceBudgetService } from './domain/credentials/sourceBudgetService';
import { VoicePinService } from './domain/credentials/voicePinService';
import type { AttemptKeys } from './domain/identity/attemptKeys';
import { PasswordCheck } from './domain/identity/passwordCheck';
import type { SecretHasher } from './domain/identity/ports';
import { SignInService } from './domain/identity/signInService';
import type { NewDeviceStepUp } from './domain/identity/stepUp';
import type { MessageCarrier } from './domain/payments/ports';
import { GuardedTexts } from './domain/texting/guardedTexts';
import { LateTexts } from './domain/texting/lateTexts';
import { OwnTextsService } from './domain/texting/ownTextsService';
import type { TextConsentRepository } from './domain/texting/ports';
import { TextingService } from './domain/texting/textingService';
import { NoticeCarrier } from './notices/noticeCarrier';
import { SentNotices } from './notices/sentNotices';
import { SimulatedPhoneRisk } from './notices/simulatedPhoneRisk';
import { SmtpMailSender } from './notices/smtpMailSender';
import type { NoticeSender } from './notices/wording';
import type { FieldSealer } from './domain/credentials/sealingPorts';

interface CredentialSettings {
  readonly newDeviceStepUp: NewDeviceStepUp;
  /** Absent: mail and texts are kept for the tester's desk instead of sent. */
  readonly mail: MailSettings | undefined;
  /** How texts leave the house; the desk keeps them where it is absent. */
  readonly texts: TextSender | undefined;
  readonly sender: NoticeSender;
}

interface CredentialRoomParts {
  readonly store: Store;
  readonly repositories: Repositories;
  readonly cipher: FieldSealer;
  /** Hexadecimal; digests of contacts, codes and the audit trail are keyed with keys made from it. */
  readonly lookupKey: string;
  readonly attemptKeys: AttemptKeys;
  readonly hasher: SecretHasher;
  readonly clock: Clock;
  readonly anchor: AuditAnchor;
  readonly settings: CredentialSettings;
  /** The audit trail no longer holds what it held. */
  readonly onAuditBroken: () => void;
  readonly onSurprise: (error: unknown) => void;
}

export interface CredentialRoom {
  readonly signIn: SignInService;
  readonly devices: AuditedDevices;
  readonly deviceTokens: DeviceTokens;
  readonly recovery: RecoveryService;
  readonly confirmedChanges: ConfirmedChangeService;
  readonly voicePins: VoicePinService;
  readonly pinSignIn: PinSignInService;
  readonly proofs: ProofService;
  readonly claims: LoginClaims;
  readonly authenticators: AuthenticatorService;
  readonly sessionControl: SessionControlService;
  readonly links: SingleUseLinkService;
  readonly budgets: SourceBudgetService;
  readonly audit: AuditTrail;
  readonly anchoring: AuditAnchoring;
  /** Carries every message of the outbox. */
  readonly carrier: MessageCarrier;
  /** What was not sent but kept for the tester's desk. */
  readonly sentNotices: SentNotices;
  /** Who may be texted. */
  readonly texting: TextingService;
  readonly texts: GuardedTexts;
  readonly ownTexts: OwnTextsService;
  readonly consents: TextConsentRepository;
  /** Seals what is on file of a customer, for whoever writes customers. */
  readonly identity: {
    readonly contacts: ContactBook;
    readonly facts: IdentityFactsBook;
    readonly authenticators: AuthenticatorBook;
  };
  /** To be called now and then. */
  forgetStale(): Promise<number>;
}

export function composeCredentials(room: CredentialRoomParts): CredentialRoom {
  const { store, clock, cipher: sealer, hasher, attemptKeys, settings } = room;
  const anchoring: AuditAnchoring = new AuditAnchoring({
    ...{ audit: new KyselyCredentialStore(store.durable, store.chat).audit, anchor: room.anchor },
    ...{ onBroken: room.onAuditBroken, onFailure: room.onSurprise },
  });
  const credentialStore = new KyselyCredentialStore(store.durable, store.chat, () => anchoring.anchor());
  const keys = credentialKeys(room.lookupKey);
  const audit = new AuditTrail(auditKey(room.lookupKey), clock);
  const base = { store: credentialStore, sealer, keys, audit, clock };
  const sentNotices = new SentNotices(clock);
  const textingStore = new KyselyTextingStore(store.durable);
  const texting: TextingService = new TextingService({
    ...{ store: textingStore, sealer, clock },
    keyOf: (number) => contacts.lookup({ kind: 'phone', address: number }),
  });
  // Without Twilio, texts are kept for the tester's desk; with a mail server beside it, customers are reached by mail only.
  const guardedTexts = new GuardedTexts(texting, settings.texts ?? sentNotices.texts);
  const texts = settings.texts !== undefined || settings.mail === undefined ? guardedTexts : undefined;
  const reach = new PhoneReach({
    ...{ canText: texts !== undefined, risk: new SimulatedPhoneRisk(clock), clock },
    optOuts: { hasOptedOut: (number) => texting.isOptedOut(number) },
  });
  const contacts = new ContactBook(sealer, keys, reach);
  const budgets = new SourceBudgetService(base);
  const guarded = {
    ...{ ...room.repositories, questions: room.repositories.securityQuestions, hasher, keys: attemptKeys, clock },
    ...{ sources: budgets, journal: new AuditedSignIn(base) },
  };
  const facts = new IdentityFactsBook(sealer);
  const parts: CredentialParts = {
    ...{ ...base, hasher, attemptKeys, contacts, facts, codes: new OneTimeCodes(base) },
    passwords: new PasswordCheck(guarded),
    minimumPasswordLength: minimumPasswordLength(settings.newDeviceStepUp !== 'question'),
    issuer: settings.sender.company,
  };
  const voicePins = new VoicePinService(parts);
  const stepUp = { policy: settings.newDeviceStepUp, codes: new SignInCodeStep(parts) };
  const mail = settings.mail === undefined ? sentNotices.mail : new SmtpMailSender(settings.mail);
  return {
    ...{ signIn: new SignInService({ ...guarded, stepUp }), devices: new AuditedDevices(base) },
    deviceTokens: new DeviceTokens(base),
    recovery: new RecoveryService(parts),
    confirmedChanges: new ConfirmedChangeService(parts),
    voicePins,
    pinSignIn: new PinSignInService({ ...guarded, voicePins }),
    proofs: new ProofService({ ...room.repositories, passwords: parts.passwords, voicePins, clock }),
    claims: new LoginClaims(credentialStore.contacts, contacts),
    authenticators: new AuthenticatorService(parts),
    sessionControl: new SessionControlService(base),
    links: new SingleUseLinkService(base),
    ...{
      budgets,
      audit,
      anchoring,
      sentNotices,
      texting,
      texts: guardedTexts,
      ownTexts: new OwnTextsService({ store: textingStore, onFile: credentialStore.contacts, contacts, clock }),
      consents: new KyselyTextConsentRepository(store.durable),
    },
    carrier: new LateTexts({
      ...{ store: textingStore, texting, texts: guardedTexts, clock },
      others: new NoticeCarrier({
        ...{ store: credentialStore, contacts, sealer, mail, texts, clock },
        sender: settings.sender,
      }),
    }),
    identity: { contacts, facts, authenticators: new AuthenticatorBook(sealer, keys) },
    forgetStale: async () => (await forgetStaleCredentials(credentialStore, clock)) + (await texting.forgetStale()),
  };
}

/** Of the audit trail; also for `npm run audit:verify`. */
export function auditKey(lookupKey: string): Buffer {
  return deriveKey(lookupKey, 'audit trail');
}

/** Digests of contacts, codes and sources; also for `npm run sources`. */
export function credentialKeys(lookupKey: string): CredentialKeys {
  return new CredentialKeys(deriveKey(lookupKey, 'credentials'));
}

function deriveKey(hex: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(hex, 'hex'), '', use, 32));
}
