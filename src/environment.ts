/** What each setting may be, one line a setting; `.env.example` explains each and a test keeps the two equal. */
import { z } from 'zod';
import { keyRingSchema, keySchema } from './keys';

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

export const environmentSchema = z.object({
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

export type Environment = z.infer<typeof environmentSchema>;
