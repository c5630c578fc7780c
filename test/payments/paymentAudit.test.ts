/** What the audit trail keeps of payments: in the transaction of what happened, so that neither is there without the other (standards D7). */
import { describe, expect, it } from '@jest/globals';
import { KyselyAuditRepository } from '../../db/repositories/auditRepository';
import { bankAuditKey, bankLoan, goodAccount, type PaymentBank } from '../../scripts/payments/paymentBank';
import { verifyAudit } from '../../src/domain/audit/verifyAudit';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

async function trailSince(bank: PaymentBank, sequence: number) {
  const entries = await new KyselyAuditRepository(bank.store.durable).readFrom(sequence + 1, 100);
  return entries.map(({ action, loginId, channel, result, subject }) => ({
    action,
    loginId,
    channel,
    result,
    subject,
  }));
}

describe.each(engines)('the audit trail of payments on $name', (engine) => {
  const current = bankOn(engine);

  it('names who added a method, what was authorized and submitted, and what came back', async () => {
    const bank = current();
    const audit = new KyselyAuditRepository(bank.store.durable);
    const before = (await audit.head()).sequence;
    const session = await bank.addLogin('phone');
    const account = await bank.addAccount(bankLoan, session);
    const { id: methodId } = await bank.addBankAccount(session, goodAccount);
    const { key, hash } = await bank.reviewed(session, account.id, 5000, methodId);
    for (let time = 0; time < 3; time += 1) await bank.payments.submit(session, key, hash);
    const [payment] = await bank.payments.history(session, account.id, 1);
    const record = await bank.records.payments.find(payment?.id ?? '');
    await bank.work.applyReturn(record?.id ?? '', 'R01');
    await bank.work.applyReturn(record?.id ?? '', 'R01');
    await bank.methods.remove(session, methodId);
    await bank.methods.remove(session, methodId);

    const { loginId } = session;
    const done = { loginId, channel: 'phone', result: 'done' };
    expect(await trailSince(bank, before)).toEqual([
      { ...done, action: 'method_added', result: 'saved', subject: methodId },
      { ...done, action: 'payment_authorized', subject: record?.authorizationHash },
      { ...done, action: 'payment_submitted', subject: record?.id },
      { action: 'payment_returned', loginId: undefined, channel: 'service', result: 'R01', subject: record?.id },
      { ...done, action: 'method_removed', subject: methodId },
    ]);
    expect(await verifyAudit(audit, bankAuditKey, undefined)).toMatchObject({ kind: 'intact' });
    expect(JSON.stringify(await trailSince(bank, before))).not.toContain(goodAccount);
  });

  it('has no gap after twenty customers paid at the same time', async () => {
    const bank = current();
    const audit = new KyselyAuditRepository(bank.store.durable);
    const before = (await audit.head()).sequence;
    const customers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const session = await bank.addLogin();
        const account = await bank.addAccount(bankLoan, session);
        const { id } = await bank.addBankAccount(session, goodAccount);
        return { session, ...(await bank.reviewed(session, account.id, 5000, id)) };
      }),
    );
    await Promise.all(customers.map(({ session, key, hash }) => bank.payments.submit(session, key, hash)));
    const submitted = (await trailSince(bank, before)).filter(({ action }) => action === 'payment_submitted');
    expect(new Set(submitted.map(({ loginId }) => loginId)).size).toBe(20);
    expect(await verifyAudit(audit, bankAuditKey, undefined)).toMatchObject({ kind: 'intact' });
  });
});
