/** What may be asked of the tester's desk, as JSON. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const name = z.string().trim().min(1).max(200);

/** What testers also call our channels. */
const otherNames = new Map([
  ['voice', 'phone'],
  ['telephone', 'phone'],
  ['text', 'sms'],
  ['web', 'webchat'],
]);

export const sayRequest = z.strictObject({
  channel: z.string().transform((channel) => otherNames.get(channel) ?? channel),
  conversation: z.string().min(1).max(500).optional(),
  device: name.default('desk'),
  from: name.optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  digits: z.string().optional(),
  silence: z.boolean().optional(),
  hangup: z.boolean().optional(),
});

export type SayRequest = z.infer<typeof sayRequest>;

export const agentReply = z.strictObject({ text: z.string().trim().min(1).max(2000) });

/** ISO instant; epoch milliseconds UTC afterwards. */
const instant = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text).epochMilliseconds);

/** ISO duration of days or less, such as `PT30M`; milliseconds afterwards. */
const duration = z.string().transform((text, context) => {
  try {
    return Temporal.Duration.from(text).total({ unit: 'milliseconds' });
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a duration such as "PT30M" or "P1D"' });
    return z.NEVER;
  }
});

export const clockRequest = z.union([z.strictObject({ now: instant }), z.strictObject({ advance: duration })]);

/** Complaints with the path of each. */
export function complaintsOf(error: z.ZodError): readonly { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}
