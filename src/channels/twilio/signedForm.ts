/** A form as Twilio posts it, with its signature: the tester's desk calls the webhooks through the same door. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import type { TwilioAccess } from './twilioAccess';

export interface SignedForm {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const signatureHeader = 'x-twilio-signature';
export const formType = 'application/x-www-form-urlencoded';

/** `path` with its query, such as `/api/sms`; `parameters` need not name the account. */
export function signedForm(
  { accountSid, authToken, publicUrl }: TwilioAccess,
  path: string,
  parameters: Readonly<Record<string, string>>,
): SignedForm {
  const form = { AccountSid: accountSid, ...parameters };
  const signature = getExpectedTwilioSignature(authToken, publicUrl() + path, form);
  return {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': `${formType}; charset=UTF-8`, [signatureHeader]: signature },
  };
}
