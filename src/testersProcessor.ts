/** What a tester can make the simulated processor do, in the desk's own words. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DeskProcessor, ProcessorOutcome } from './channels/tester/ports';
import type { Service } from './compose';
import { declineReasons } from './domain/payments/outcomes';
import type { ProcessorBehaviour } from './processor/simulatedProcessor';

const duration = z.string().transform((text, context) => {
  try {
    return Temporal.Duration.from(text).total('milliseconds');
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a duration such as PT10M' });
    return z.NEVER;
  }
});

const behaviourRequest = z.discriminatedUnion('behaviour', [
  z.strictObject({ behaviour: z.enum(['by_number', 'accept']) }),
  z.strictObject({ behaviour: z.literal('decline'), reason: z.enum(declineReasons).default('insufficient_funds') }),
  z.strictObject({ behaviour: z.literal('timeout'), taken: z.boolean().default(true) }),
  z.strictObject({ behaviour: z.literal('down'), for: duration.default(600_000) }),
]);

const returnRequest = z.strictObject({
  /** A confirmation number. */
  return: z.string().min(1),
  code: z.string().regex(/^R(0[1-9]|[1-7][0-9]|8[0-5])$/, 'must be R01 to R85'),
});

const understood =
  'Give {"behaviour": "by_number" | "accept" | "decline" (with "reason") | "timeout" (with "taken") | "down" (with "for": "PT10M")}, ' +
  'or {"return": "<confirmation number>", "code": "R01"}.';

export function deskProcessor({ services, clock }: Service): DeskProcessor {
  const { processor, breaker, records, work } = services;
  const done = async (): Promise<ProcessorOutcome> => ({ kind: 'done', behaviour: await processor.behaviour() });

  async function sendBack(confirmationNumber: string, code: string): Promise<ProcessorOutcome> {
    const payment = await records.payments.findByConfirmationNumber(confirmationNumber);
    const noted = payment && (await processor.returnPayment(payment.id, code));
    if (noted?.kind !== 'noted')
      return { kind: 'refused', reason: 'No payment with that confirmation number was taken.' };
    await work.catchUp();
    return done();
  }

  return {
    behaviour: () => processor.behaviour(),
    async change(change) {
      const asked = behaviourRequest.safeParse(change);
      if (asked.success) {
        await processor.setBehaviour(toBehaviour(asked.data, clock.now()));
        breaker.close();
        return done();
      }
      const sent = returnRequest.safeParse(change);
      return sent.success ? sendBack(sent.data.return, sent.data.code) : { kind: 'refused', reason: understood };
    },
  };
}

function toBehaviour(asked: z.infer<typeof behaviourRequest>, now: number): ProcessorBehaviour {
  switch (asked.behaviour) {
    case 'by_number':
    case 'accept':
      return { kind: asked.behaviour };
    case 'decline':
      return { kind: 'decline', reason: asked.reason };
    case 'timeout':
      return { kind: 'timeout', taken: asked.taken };
    case 'down':
      return { kind: 'down', until: Math.round(now + asked.for) };
  }
}
