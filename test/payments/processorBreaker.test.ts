/** A processor that keeps failing is left alone for half a minute, and nobody is told that a payment was taken (standards E6). */
import { describe, expect, it } from '@jest/globals';
import { bankOpens } from '../../scripts/payments/paymentBank';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { effectiveDateAt } from '../../src/domain/payments/effectiveDate';
import type { Charge, ChargeAnswer, PaymentProcessor } from '../../src/domain/payments/ports';
import { ProcessorBreaker } from '../../src/domain/payments/processorBreaker';

type Answer = ChargeAnswer['kind'] | 'throws';

function answering(answers: readonly Answer[]): { processor: PaymentProcessor; asked: () => number } {
  let asked = 0;
  const charge = async (): Promise<ChargeAnswer> => {
    const kind = answers[asked++] ?? 'accepted';
    if (kind === 'throws') throw new Error('Broken');
    return kind === 'declined' ? { kind, reason: 'refused_by_bank' } : { kind };
  };
  const processor: PaymentProcessor = {
    charge,
    fundingSource: async () => ({ kind: 'known', funding: 'debit' }),
    confirmAccount: async () => 'confirmed',
    findCharge: async () => ({ kind: 'accepted' }),
    openReturns: async () => [],
    acknowledgeReturn: async () => undefined,
  };
  return { processor, asked: () => asked };
}

const charge: Charge = {
  key: 'payment-1',
  instrument: { kind: 'checking', vaultToken: 'token', routingNumber: '021000021', expiry: undefined },
  amount: 5000,
  effectiveDate: effectiveDateAt(Date.parse(bankOpens)),
  secCode: 'WEB',
};

describe('the breaker', () => {
  it.each<[Answer[], number]>([
    [['unavailable', 'unavailable', 'unavailable'], 3],
    [['no_answer', 'unavailable', 'throws'], 3],
    [['unavailable', 'unavailable', 'declined', 'unavailable', 'unavailable'], 6],
    [['unavailable', 'accepted', 'unavailable', 'accepted'], 6],
  ])('after %j has let %i of six charges through', async (answers, through) => {
    const { processor, asked } = answering(answers);
    const breaker = new ProcessorBreaker(processor, fixedClock(bankOpens));
    for (let count = 0; count < 6; count += 1) await breaker.charge(charge);
    expect(asked()).toBe(through);
  });

  it('answers at once while it is open, looks up all the same, and tries again after half a minute', async () => {
    const clock = fixedClock(bankOpens);
    const { processor, asked } = answering(['unavailable', 'unavailable', 'unavailable', 'unavailable', 'accepted']);
    const breaker = new ProcessorBreaker(processor, clock);
    for (let count = 0; count < 3; count += 1) await breaker.charge(charge);
    clock.advance(29_999);
    expect(await breaker.charge(charge)).toEqual({ kind: 'unavailable' });
    expect(await breaker.findCharge('payment-1')).toEqual({ kind: 'accepted' });
    expect(asked()).toBe(3);
    clock.advance(1);
    expect(await breaker.charge(charge)).toEqual({ kind: 'unavailable' });
    expect(asked()).toBe(4);
    clock.advance(30_000);
    expect(await breaker.charge(charge)).toEqual({ kind: 'accepted' });
    expect(await breaker.charge(charge)).toEqual({ kind: 'accepted' });
  });
});
