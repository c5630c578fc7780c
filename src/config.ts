/** Every setting of the service, read from the environment once and validated; complaints name the setting. */
import type { NewDeviceStepUp } from './domain/identity/stepUp';
import { type Environment, environmentSchema } from './environment';
import type { DemoKeys } from './keys';
import { complaintsAbout } from './settingComplaints';

export const settingNames = Object.keys(environmentSchema.shape);

/** Credentials under which Azure Bot Service knows this bot. */
interface BotCredentials {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: 'SingleTenant' | 'MultiTenant';
  readonly tenantId: string | undefined;
}

export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  readonly url: string;
  /** `Name <address>`. */
  readonly from: string;
}

/** How Twilio knows this service; texts and calls are served where the number for them is set. */
interface TwilioSettings {
  readonly accountSid: string;
  readonly authToken: string;
  /** E.164. */
  readonly smsNumber: string | undefined;
  /** E.164. */
  readonly voiceNumber: string | undefined;
}

export interface AlexaSettings {
  readonly skillId: string;
  /** Under which name and secret Alexa knows itself to our OAuth server, and where it may send customers back to. */
  readonly client: { readonly id: string; readonly secret: string; readonly redirectUris: readonly string[] };
}

export interface Settings {
  /** The demo: loopback only, demo customers, tester's desk. Everything but NODE_ENV=production is one. */
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly databaseUrl: string;
  readonly demoData: string | undefined;
  readonly contactSettings: string;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** How many proxies before the service add to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  readonly newDeviceStepUp: NewDeviceStepUp;
  /** How codes and notices leave the house; the demo keeps them for the tester's desk where it is not set. */
  readonly mail: MailSettings | undefined;
  /** The file that keeps the head of the audit trail; beside the database where it is not set. */
  readonly auditAnchor: string | undefined;
  /** Given by settings; the demo makes its own where they are missing. */
  readonly keys: DemoKeys;
  readonly bot: BotCredentials | undefined;
  readonly allowEmulatorTokens: boolean;
  /** The skill and its account linking; Alexa is not served where it is not set, except in the demo. */
  readonly alexa: AlexaSettings | undefined;
  /**
   * Who answers where a customer asks for a person: nobody in the chat (telephone only), the agents behind a channel that
   * takes the handoff event, or the tester's desk.
   */
  readonly agentDesk: 'none' | 'channel' | 'tester';
  /** Where the page speaks through Azure's Direct Line; our own where it is not set. */
  readonly azureDirectLine: { readonly secret: string; readonly url: string } | undefined;
  /** Undefined: no text messages and no telephone in production; the demo's only caller is the tester's desk. */
  readonly twilio: TwilioSettings | undefined;
}

type SettingsOutcome =
  | { readonly kind: 'valid'; readonly settings: Settings }
  | { readonly kind: 'refused'; readonly complaints: readonly string[] };

/** Reads the settings; every complaint starts with the name of a setting. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsOutcome {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    return {
      kind: 'refused',
      complaints: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const complaints = complaintsAbout(parsed.data);
  return complaints.length > 0 ? { kind: 'refused', complaints } : { kind: 'valid', settings: toSettings(parsed.data) };
}

function toSettings(env: Environment): Settings {
  return {
    demo: env.NODE_ENV !== 'production',
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    allowedOrigins: env.ALLOWED_ORIGINS,
    databaseUrl: env.DATABASE_URL,
    demoData: env.DEMO_DATA,
    contactSettings: env.CONTACT_SETTINGS,
    logLevel: env.LOG_LEVEL,
    trustedProxies: env.TRUSTED_PROXIES,
    newDeviceStepUp: env.NEW_DEVICE_STEP_UP ?? 'question',
    mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    keys: { token: env.TOKEN_KEY, lookup: env.LOOKUP_KEY, pepper: env.PASSWORD_PEPPER, fields: env.FIELD_KEYS },
    auditAnchor: env.AUDIT_ANCHOR,
    bot: botCredentials(env),
    allowEmulatorTokens: env.ALLOW_EMULATOR_TOKENS,
    alexa: alexaSettings(env),
    agentDesk: env.AGENT_DESK ?? (env.NODE_ENV === 'production' ? 'none' : 'tester'),
    azureDirectLine: azureDirectLine(env),
    twilio: twilioSettings(env),
  };
}

function twilioSettings(env: Environment): TwilioSettings | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = env;
  if (accountSid === undefined || authToken === undefined) return undefined;
  return { accountSid, authToken, smsNumber: env.TWILIO_SMS_NUMBER, voiceNumber: env.TWILIO_VOICE_NUMBER };
}

function alexaSettings(env: Environment): AlexaSettings | undefined {
  const { ALEXA_SKILL_ID: skillId, ALEXA_CLIENT_ID: id, ALEXA_CLIENT_SECRET: secret } = env;
  const redirectUris = env.ALEXA_REDIRECT_URIS;
  if (!skillId || !id || !secret || !redirectUris) return undefined;
  return { skillId, client: { id, secret, redirectUris } };
}

function azureDirectLine(env: Environment): Settings['azureDirectLine'] {
  const secret = env.AZURE_DIRECT_LINE_SECRET;
  return secret === undefined ? undefined : { secret, url: env.AZURE_DIRECT_LINE_URL.replace(/\/+$/, '') };
}

function botCredentials(env: Environment): BotCredentials | undefined {
  if (!env.MICROSOFT_APP_ID || !env.MICROSOFT_APP_PASSWORD) return undefined;
  return {
    appId: env.MICROSOFT_APP_ID,
    appPassword: env.MICROSOFT_APP_PASSWORD,
    appType: env.MICROSOFT_APP_TYPE,
    tenantId: env.MICROSOFT_APP_TENANT_ID,
  };
}
