/** What is wrong with settings together: what belongs together, what production needs, what the demo must not do. */
import type { Environment } from './environment';

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

/** Each starts with the name of a setting. */
export function complaintsAbout(env: Environment): string[] {
  return [...complaintsAboutPairs(env), ...complaintsAboutMode(env)];
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
  return [...complaints, ...complaintsAboutKeys(env)];
}

/** Of 32 random bytes fewer are different three times in 10^17. */
const fewestDifferentBytes = 16;

/** Whoever learns one key must not have learned another, and nobody may guess one. */
function complaintsAboutKeys(env: Environment): string[] {
  const ring = env.FIELD_KEYS?.split(',').map((pair) => ['FIELD_KEYS', pair.split(':')[1]] as const) ?? [];
  const single = (['TOKEN_KEY', 'LOOKUP_KEY', 'PASSWORD_PEPPER'] as const).map((name) => [name, env[name]] as const);
  const owners = new Map<string, string>();
  const complaints: string[] = [];
  for (const [name, key] of [...single, ...ring]) {
    if (key === undefined) continue;
    const bytes = Buffer.from(key, 'hex');
    if (new Set(bytes).size < fewestDifferentBytes) complaints.push(`${name}: is not random (openssl rand -hex 32)`);
    const owner = owners.get(bytes.toString('hex'));
    if (owner !== undefined) complaints.push(`${name}: has the same key as ${owner}; each needs one of its own`);
    owners.set(bytes.toString('hex'), name);
  }
  return complaints;
}

/** The demo lists its customers' passwords on a page: it must not be reachable from elsewhere. */
function complaintsAboutDemo(env: Environment): string[] {
  if (loopbackHosts.includes(env.HOST)) return [];
  return [
    `HOST: the demo answers on this machine only (${loopbackHosts.join(', ')}); NODE_ENV=production serves others`,
  ];
}
