/** Every setting of the service, read from the environment once and validated; complaints name the setting. */
import { z } from 'zod';
import type { NewDeviceStepUp } from './domain/identity/stepUp';
import { type DemoKeys, keyRingSchema, keySchema } from './keys';

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

const telephoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as +18005550100');

/** At least one, and none with a fragment, which OAuth forbids (RFC 6749, 3.1.2). */
function areRedirects(addresses: readonly string[]): boolean {
  const parsed = addresses.map((address) => URL.parse(address));
  return parsed.length > 0 && parsed.every((url) => url?.protocol === 'https:' && url.hash === '');
}

/** A path behind the host is all that may follow: links are made by adding to it. */
function isBareAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.username}${url.password}${url.search}${url.hash}` === '' && !/[?#]/.test(address);
}

function areOrigins(addresses: readonly string[]): boolean {
  return addresses.every((address) => /^https?:\/\/[^/?#@]+\/?$/i.test(address) && URL.canParse(address));
}

/** One line a setting; `.env.example` explains each and a test keeps the two equal. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isBareAddress, 'must have no name, no question mark and no fragment in it')
    .optional(),
  ALLOWED_ORIGINS: list
    .refine(areOrigins, 'must be origins such as https://www.example.com, separated by commas')
    .default([]),
  DATABASE_URL: z.string().min(1).default('file:data/assistant.db'),
  DEMO_DATA: z.string().min(1).optional(),
  CONTACT_SETTINGS: z.string().min(1).default('contact.settings.json'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  NEW_DEVICE_STEP_UP: z.enum(['question', 'question+code', 'code']).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/@[^>\s]+>?$/, 'must be an address, or a name and an <address>')
    .optional(),
  TOKEN_KEY: keySchema.optional(),
  LOOKUP_KEY: keySchema.optional(),
  PASSWORD_PEPPER: keySchema.optional(),
  FIELD_KEYS: keyRingSchema.optional(),
  AUDIT_ANCHOR: z.string().min(1).optional(),
  PAYMENT_PROCESSOR: z.enum(['simulated']).optional(),
  AGENT_DESK: z.enum(['none', 'channel', 'tester']).optional(),
  MICROSOFT_APP_ID: z.string().min(1).optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant']).default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().min(1).optional(),
  ALLOW_EMULATOR_TOKENS: flag.default(false),
  ALEXA_SKILL_ID: z
    .string()
    .regex(/^amzn1\.ask\.skill\.[\w-]+$/, 'must begin with amzn1.ask.skill.')
    .optional(),
  ALEXA_CLIENT_ID: z.string().min(1).optional(),
  ALEXA_CLIENT_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ALEXA_REDIRECT_URIS: list
    .refine(areRedirects, 'must be https addresses without a fragment, separated by commas')
    .optional(),
  AZURE_DIRECT_LINE_SECRET: z.string().min(1).optional(),
  AZURE_DIRECT_LINE_URL: z.url({ protocol: /^https?$/ }).default('https://directline.botframework.com/v3/directline'),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 hexadecimal digits')
    .optional(),
  TWILIO_AUTH_TOKEN: z
    .string()
    .regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits')
    .optional(),
  TWILIO_SMS_NUMBER: telephoneNumber.optional(),
  TWILIO_VOICE_NUMBER: telephoneNumber.optional(),
});

type Environment = z.infer<typeof environmentSchema>;

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
  const complaints = [...complaintsAboutPairs(parsed.data), ...complaintsAboutMode(parsed.data)];
  return complaints.length > 0 ? { kind: 'refused', complaints } : { kind: 'valid', settings: toSettings(parsed.data) };
}

function complaintsAboutPairs(env: Environment): string[] {
  const complaints: string[] = [];
  if (env.MICROSOFT_APP_ID && !env.MICROSOFT_APP_PASSWORD) {
    complaints.push('MICROSOFT_APP_PASSWORD: needed where MICROSOFT_APP_ID is set');
  }
  if (env.SMTP_URL && !env.MAIL_FROM) complaints.push('MAIL_FROM: needed where SMTP_URL is set');
  if (env.MAIL_FROM && !env.SMTP_URL) complaints.push('SMTP_URL: needed where MAIL_FROM is set');
  if (env.AZURE_DIRECT_LINE_SECRET && !env.MICROSOFT_APP_ID) {
    complaints.push('MICROSOFT_APP_ID: needed where AZURE_DIRECT_LINE_SECRET is set');
  }
  complaints.push(...complaintsAboutTwilio(env), ...complaintsAboutAlexa(env));
  if (env.MICROSOFT_APP_PASSWORD && !env.MICROSOFT_APP_ID) {
    complaints.push('MICROSOFT_APP_ID: needed where MICROSOFT_APP_PASSWORD is set');
  }
  if (env.MICROSOFT_APP_ID && env.MICROSOFT_APP_TYPE === 'SingleTenant' && !env.MICROSOFT_APP_TENANT_ID) {
    complaints.push('MICROSOFT_APP_TENANT_ID: needed where MICROSOFT_APP_TYPE is SingleTenant');
  }
  return complaints;
}

/** All or nothing: a number without the account would be a channel that nobody guards. */
function complaintsAboutTwilio(env: Environment): string[] {
  const names = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SMS_NUMBER', 'TWILIO_VOICE_NUMBER'] as const;
  const given = names.filter((name) => env[name] !== undefined);
  if (given.length === 0) return [];
  const missing: string[] = names.slice(0, 2).filter((name) => env[name] === undefined);
  if (!env.TWILIO_SMS_NUMBER && !env.TWILIO_VOICE_NUMBER) missing.push('TWILIO_SMS_NUMBER or TWILIO_VOICE_NUMBER');
  if (!env.PUBLIC_URL) missing.push('PUBLIC_URL');
  return missing.map((name) => `${name}: needed where ${given[0]} is set`);
}

/** All or nothing: a skill whose accounts cannot be linked would have nothing private to tell. */
function complaintsAboutAlexa(env: Environment): string[] {
  const names = ['ALEXA_SKILL_ID', 'ALEXA_CLIENT_ID', 'ALEXA_CLIENT_SECRET', 'ALEXA_REDIRECT_URIS'] as const;
  const given = names.filter((name) => env[name] !== undefined);
  if (given.length === 0) return [];
  const missing: string[] = names.filter((name) => env[name] === undefined);
  if (!env.PUBLIC_URL) missing.push('PUBLIC_URL');
  return missing.map((name) => `${name}: needed where ${given[0]} is set`);
}

function complaintsAboutMode(env: Environment): string[] {
  return env.NODE_ENV === 'production' ? complaintsAboutProduction(env) : complaintsAboutDemo(env);
}

/** Production takes nothing for granted: what protects customers is set by somebody, not by a default. */
function complaintsAboutProduction(env: Environment): string[] {
  const needed = [
    'PUBLIC_URL',
    'TOKEN_KEY',
    'LOOKUP_KEY',
    'PASSWORD_PEPPER',
    'FIELD_KEYS',
    'PAYMENT_PROCESSOR',
    'NEW_DEVICE_STEP_UP',
    'SMTP_URL',
    'MICROSOFT_APP_ID',
  ] as const;
  const complaints = needed.filter((name) => env[name] === undefined).map((name) => `${name}: needed in production`);
  if (env.PUBLIC_URL && !env.PUBLIC_URL.startsWith('https://'))
    complaints.push('PUBLIC_URL: must be https in production');
  if (!env.AZURE_DIRECT_LINE_URL.startsWith('https://'))
    complaints.push('AZURE_DIRECT_LINE_URL: must be https in production');
  if (env.DEMO_DATA) complaints.push('DEMO_DATA: demo customers have no place in production');
  if (env.AGENT_DESK === 'tester') complaints.push('AGENT_DESK: the tester’s desk is not there in production');
  if (env.ALLOW_EMULATOR_TOKENS) complaints.push('ALLOW_EMULATOR_TOKENS: not in production');
  return complaints;
}

/** The demo lists its customers' passwords on a page: it must not be reachable from elsewhere. */
function complaintsAboutDemo(env: Environment): string[] {
  if (loopbackHosts.includes(env.HOST)) return [];
  return [
    `HOST: the demo answers on this machine only (${loopbackHosts.join(', ')}); NODE_ENV=production serves others`,
  ];
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
