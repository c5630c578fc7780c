/** What each return code means, and what a return may cost (standards B12, B13). */
import { describe, expect, it } from '@jest/globals';
import { returnedPaymentCharges, verifiedCharge } from '../../src/domain/payments/returnedPaymentCharges';
import { returnRates } from '../../src/domain/payments/returnRates';
import { returnTreatment, returnTreatments } from '../../src/domain/payments/returnCodes';

const codes = Array.from({ length: 85 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
const where = (matches: (code: string) => boolean): string[] => codes.filter(matches);

describe('the return codes', () => {
  it('are R01 to R85, each once', () => {
    expect([...returnTreatments.keys()]).toEqual(codes);
  });

  it.each(['R00', 'R86', 'r01', 'R1', 'C01', ''])('are not %j', (code) => {
    expect(() => returnTreatment(code)).toThrow(RangeError);
  });

  it.each([
    ['closed', ['R02', 'R12']],
    ['not_found', ['R03']],
    ['wrong_number', ['R04', 'R13', 'R28']],
    ['frozen', ['R14', 'R15', 'R16']],
    ['not_for_payments', ['R20', 'R34', 'R35']],
    ['not_authorized', ['R05', 'R07', 'R10', 'R29']],
  ])('that disable a method as %s are %j', (reason, expected) => {
    expect(where((code) => returnTreatment(code).disables === reason)).toEqual(expected);
  });

  it('that may be presented again and may be charged are those about funds', () => {
    expect(where((code) => returnTreatment(code).mayBePresentedAgain)).toEqual(['R01', 'R09']);
    expect(where((code) => returnTreatment(code).mayBeCharged)).toEqual(['R01', 'R09']);
  });

  it('are watched as unauthorized or administrative', () => {
    expect(where((code) => returnTreatment(code).watchedAs === 'unauthorized')).toEqual([
      ...['R05', 'R07', 'R10', 'R29', 'R51'],
    ]);
    expect(where((code) => returnTreatment(code).watchedAs === 'administrative')).toEqual(['R02', 'R03', 'R04']);
  });

  it('by which banks dispute a return return nothing', () => {
    expect(where((code) => !returnTreatment(code).returnsDebit)).toEqual(codes.slice(60, 77));
  });

  it.each(['R07', 'R08', 'R10', 'R11', 'R16', 'R29'])('%s needs the bank or a new authorization', (code) => {
    expect(returnTreatment(code).advice).toBe('ask_bank');
  });
});

describe('the returned-payment charge', () => {
  it('has a row for fifty states, the District and three territories', () => {
    const states = returnedPaymentCharges.map(({ state }) => state);
    expect(new Set(states).size).toBe(54);
    expect(states).toHaveLength(54);
    expect(states).toEqual(expect.arrayContaining(['DC', 'GU', 'PR', 'VI', 'CA', 'NY', 'WY']));
  });

  it('has no figure for any state before its row is verified', () => {
    for (const { state } of returnedPaymentCharges)
      expect(verifiedCharge(returnedPaymentCharges, state)).toBeUndefined();
  });

  it('has a figure where the row is verified', () => {
    const rows = returnedPaymentCharges.map((row) => (row.state === 'NY' ? { ...row, verified: true } : row));
    expect(verifiedCharge(rows, 'NY')).toBe(2000);
    expect(verifiedCharge(rows, 'NJ')).toBeUndefined();
    expect(verifiedCharge(rows, 'XX')).toBeUndefined();
  });

  it('marks the rows whose amount has conditions', () => {
    const marked = returnedPaymentCharges.filter(({ hasConditions }) => hasConditions).map(({ state }) => state);
    expect(marked.sort()).toEqual(['FL', 'GA', 'LA', 'MI', 'OH', 'TX', 'WA']);
  });
});

describe('the return rates', () => {
  it.each([
    [[], { debits: 0, alarms: [] }],
    [[{ code: undefined, count: 1000 }], { debits: 1000, alarms: [] }],
    [
      [
        { code: undefined, count: 997 },
        { code: 'R10', count: 3 },
      ],
      { alarms: [] },
    ],
    [
      [
        { code: undefined, count: 996 },
        { code: 'R10', count: 1 },
        { code: 'R51', count: 3 },
      ],
      { alarms: ['unauthorized'] },
    ],
    [
      [
        { code: undefined, count: 976 },
        { code: 'R02', count: 12 },
        { code: 'R04', count: 12 },
      ],
      { alarms: ['administrative'] },
    ],
    [
      [
        { code: undefined, count: 880 },
        { code: 'R01', count: 120 },
      ],
      { alarms: ['overall'] },
    ],
  ])('of %j: %j', (counts, expected) => {
    expect(returnRates(counts)).toMatchObject(expected);
  });
});
