/** Decides how Twilio reaches the service: by its settings, or in the demo by credentials of the service's own making. */
import { createHmac } from 'node:crypto';
import type { TwilioAccess } from './channels/twilio/twilioAccess';
import type { Service } from './compose';

export interface TwilioSetup {
  readonly access: TwilioAccess;
  /** E.164; undefined where text messages are not served. */
  readonly smsNumber: string | undefined;
  /** E.164; undefined where calls are not served. */
  readonly voiceNumber: string | undefined;
  /** True where no Twilio stands behind it: what would be sent is kept for the tester's desk. */
  readonly isDemo: boolean;
}

const demoNumbers = { smsNumber: '+18005550144', voiceNumber: '+18005550145' };

/** Undefined in a production that has no Twilio. */
export function twilioSetup({ settings, keys, address }: Service): TwilioSetup | undefined {
  const publicUrl = (): string => address.baseUrl;
  const { twilio } = settings;
  if (twilio) {
    const { accountSid, authToken, smsNumber, voiceNumber } = twilio;
    return { access: { accountSid, authToken, publicUrl }, smsNumber, voiceNumber, isDemo: false };
  }
  return settings.demo
    ? { access: { ...demoCredentials(keys.token), publicUrl }, ...demoNumbers, isDemo: true }
    : undefined;
}

/** Made from a key that only this installation knows, so that nobody but the desk can sign for it. */
function demoCredentials(tokenKey: string): Pick<TwilioAccess, 'accountSid' | 'authToken'> {
  const derive = (name: string): string => createHmac('sha256', tokenKey).update(name).digest('hex').slice(0, 32);
  return { accountSid: `AC${derive('demo twilio account')}`, authToken: derive('demo twilio auth token') };
}
