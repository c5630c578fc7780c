/** Settings: the demo needs none, production names what it misses, and .env.example lists them all. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSettings, settingNames } from '../../src/config';

const [key, otherKey, thirdKey, fourthKey] = ['a', 'b', 'c', 'd'].map((text) =>
  createHash('sha256').update(text).digest('hex'),
);
const production = {
  NODE_ENV: 'production',
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://assistant.example.com',
  TOKEN_KEY: key,
  LOOKUP_KEY: otherKey,
  PASSWORD_PEPPER: thirdKey,
  FIELD_KEYS: `2026a:${fourthKey}`,
  PAYMENT_PROCESSOR: 'simulated',
  NEW_DEVICE_STEP_UP: 'question+code',
  SMTP_URL: 'smtp://mail.example.com:587',
  MAIL_FROM: 'MINI Financial Services <no-reply@example.com>',
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'secret',
  MICROSOFT_APP_TENANT_ID: 'tenant',
};

const twilio = {
  PUBLIC_URL: 'https://assistant.example.com',
  TWILIO_ACCOUNT_SID: `AC${'0a'.repeat(16)}`,
  TWILIO_AUTH_TOKEN: '0b'.repeat(16),
  TWILIO_SMS_NUMBER: '+18005550100',
};

const alexa = {
  PUBLIC_URL: 'https://assistant.example.com',
  ALEXA_SKILL_ID: 'amzn1.ask.skill.1234-abcd',
  ALEXA_CLIENT_ID: 'alexa',
  ALEXA_CLIENT_SECRET: 'x'.repeat(32),
  ALEXA_REDIRECT_URIS: 'https://pitangui.amazon.com/api/skill/link/M1, https://layla.amazon.com/api/skill/link/M1',
};

describe('settings', () => {
  it('needs nothing for the demo, on loopback', () => {
    const outcome = readSettings({});
    expect(outcome).toMatchObject({ kind: 'valid', settings: { demo: true, host: '127.0.0.1', port: 3978 } });
  });

  it('takes a whole production', () => {
    expect(readSettings(production)).toMatchObject({ kind: 'valid', settings: { demo: false } });
  });

  it('serves text messages without a telephone where only their number is set', () => {
    const settings = { smsNumber: '+18005550100', voiceNumber: undefined };
    expect(readSettings({ ...production, ...twilio })).toMatchObject({ kind: 'valid', settings: { twilio: settings } });
  });

  it('takes a whole skill', () => {
    const redirectUris = [
      'https://pitangui.amazon.com/api/skill/link/M1',
      'https://layla.amazon.com/api/skill/link/M1',
    ];
    const settings = { alexa: { skillId: alexa.ALEXA_SKILL_ID, client: { id: 'alexa', redirectUris } } };
    expect(readSettings({ ...production, ...alexa })).toMatchObject({ kind: 'valid', settings });
  });

  it.each([
    ['PUBLIC_URL', { PUBLIC_URL: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://assistant.example.com' }],
    ['TOKEN_KEY', { TOKEN_KEY: undefined }],
    ['TOKEN_KEY', { TOKEN_KEY: 'short' }],
    ['LOOKUP_KEY', { LOOKUP_KEY: '' }],
    ['PASSWORD_PEPPER', { PASSWORD_PEPPER: '' }],
    ['FIELD_KEYS', { FIELD_KEYS: '' }],
    ['FIELD_KEYS', { FIELD_KEYS: key }],
    ['TOKEN_KEY', { TOKEN_KEY: 'ab'.repeat(32) }],
    ['LOOKUP_KEY', { LOOKUP_KEY: key?.toUpperCase() }],
    ['FIELD_KEYS', { FIELD_KEYS: `2026a:${fourthKey},2025b:${thirdKey}` }],
    ['FIELD_KEYS', { FIELD_KEYS: `2026a:${'0'.repeat(64)}` }],
    ['PAYMENT_PROCESSOR', { PAYMENT_PROCESSOR: '' }],
    ['NEW_DEVICE_STEP_UP', { NEW_DEVICE_STEP_UP: '' }],
    ['SMTP_URL', { SMTP_URL: '' }],
    ['SMTP_URL', { SMTP_URL: 'https://mail.example.com' }],
    ['MAIL_FROM', { MAIL_FROM: '' }],
    ['MAIL_FROM', { MAIL_FROM: 'nobody' }],
    ['MICROSOFT_APP_ID', { MICROSOFT_APP_ID: '' }],
    ['MICROSOFT_APP_PASSWORD', { MICROSOFT_APP_PASSWORD: '' }],
    ['MICROSOFT_APP_TENANT_ID', { MICROSOFT_APP_TENANT_ID: '' }],
    ['DEMO_DATA', { DEMO_DATA: 'customers.json' }],
    ['ALLOW_EMULATOR_TOKENS', { ALLOW_EMULATOR_TOKENS: 'true' }],
    ['AZURE_DIRECT_LINE_URL', { AZURE_DIRECT_LINE_URL: 'http://directline.example.com/v3/directline' }],
  ])('refuses a production without a sound %s', (name, change) => {
    const outcome = readSettings({ ...production, ...change });
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.kind === 'refused' && outcome.complaints.some((complaint) => complaint.startsWith(name))).toBe(true);
  });

  it.each([
    ['PORT', { PORT: 'many' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://assistant.example.com/?a=b' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://assistant.example.com/#' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://user:word@assistant.example.com' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: '*' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://www.example.com, null' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://www.example.com/chat' }],
    ['PORT', { PORT: '70000' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['MICROSOFT_APP_ID', { AZURE_DIRECT_LINE_SECRET: 'secret' }],
    ['AZURE_DIRECT_LINE_URL', { AZURE_DIRECT_LINE_URL: 'directline' }],
    ['NEW_DEVICE_STEP_UP', { NEW_DEVICE_STEP_UP: 'nothing' }],
    ['TWILIO_AUTH_TOKEN', { ...twilio, TWILIO_AUTH_TOKEN: '' }],
    ['TWILIO_AUTH_TOKEN', { ...twilio, TWILIO_AUTH_TOKEN: 'short' }],
    ['TWILIO_ACCOUNT_SID', { ...twilio, TWILIO_ACCOUNT_SID: '' }],
    ['TWILIO_ACCOUNT_SID', { TWILIO_SMS_NUMBER: '+18005550100' }],
    ['TWILIO_SMS_NUMBER', { ...twilio, TWILIO_SMS_NUMBER: '' }],
    ['TWILIO_SMS_NUMBER', { ...twilio, TWILIO_SMS_NUMBER: '800-555-0100' }],
    ['PUBLIC_URL', { ...twilio, PUBLIC_URL: '' }],
    ['PUBLIC_URL', { ...alexa, PUBLIC_URL: '' }],
    ['ALEXA_SKILL_ID', { ...alexa, ALEXA_SKILL_ID: '' }],
    ['ALEXA_SKILL_ID', { ...alexa, ALEXA_SKILL_ID: 'my skill' }],
    ['ALEXA_CLIENT_ID', { ...alexa, ALEXA_CLIENT_ID: '' }],
    ['ALEXA_CLIENT_SECRET', { ...alexa, ALEXA_CLIENT_SECRET: '' }],
    ['ALEXA_CLIENT_SECRET', { ...alexa, ALEXA_CLIENT_SECRET: 'short' }],
    ['ALEXA_REDIRECT_URIS', { ...alexa, ALEXA_REDIRECT_URIS: '' }],
    ['ALEXA_REDIRECT_URIS', { ...alexa, ALEXA_REDIRECT_URIS: ' , ' }],
    ['ALEXA_REDIRECT_URIS', { ...alexa, ALEXA_REDIRECT_URIS: 'http://pitangui.amazon.com/api/skill/link/M1' }],
    ['ALEXA_REDIRECT_URIS', { ...alexa, ALEXA_REDIRECT_URIS: 'https://pitangui.amazon.com/a, pitangui' }],
    ['ALEXA_REDIRECT_URIS', { ...alexa, ALEXA_REDIRECT_URIS: 'https://pitangui.amazon.com/a#here' }],
  ])('names %s in a demo that is wrongly set', (name, change) => {
    const outcome = readSettings(change);
    expect(outcome.kind === 'refused' && outcome.complaints.some((complaint) => complaint.startsWith(name))).toBe(true);
  });

  it('has every setting in .env.example, and no other', () => {
    const example = readFileSync(join(__dirname, '../../.env.example'), 'utf8');
    const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual([...settingNames].sort());
  });
});
