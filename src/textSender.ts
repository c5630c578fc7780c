/** How texts leave the house: through Twilio where it is set up for them. */
import type { Settings } from './config';
import { TwilioTextSender } from './notices/twilioTextSender';

/** Undefined where nothing can send them. */
export function textSender({
  settings,
  address,
}: {
  readonly settings: Settings;
  readonly address: { readonly baseUrl: string };
}): TwilioTextSender | undefined {
  const { accountSid, authToken, smsNumber } = settings.twilio ?? {};
  if (accountSid === undefined || authToken === undefined || smsNumber === undefined) return undefined;
  const statusUrl = (): string => `${address.baseUrl}/api/sms/status`;
  return new TwilioTextSender({ accountSid, authToken, from: smsNumber, statusUrl });
}
