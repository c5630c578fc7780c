/** The printed statement: its text against the facts, its tags, and that the same statement is the same file. */
import { describe, expect, it } from '@jest/globals';
import { getDocumentProxy } from 'unpdf';
import type { Account } from '../../src/domain/accounts/contract';
import { formatCents } from '../../src/domain/money/cents';
import type { Statement } from '../../src/domain/statements/outcomes';
import { statementAt } from '../../src/domain/statements/statementAt';
import { statementPeriods } from '../../src/domain/statements/statementPeriods';
import { renderStatement } from '../../src/statements/statementPdf';
import { contact, day, leaseAccount, leaseLedger, LedgerOf, loanAccount, loanLedger } from './samples';

function statementOf(account: Account, ledger: LedgerOf, named: string, names = ['Alex', 'Sam']): Statement {
  const period = statementPeriods(account.contract, day('2027-12-31')).find(({ month }) => month.toString() === named);
  const statement = period && statementAt(account, names, ledger.transactions, period);
  if (statement === undefined) throw new Error(`No statement of ${named}`);
  return statement;
}

async function read(statement: Statement, fictitious = true) {
  return getDocumentProxy(new Uint8Array(await renderStatement(statement, { ...contact, fictitious })));
}

/** The lines of each page, their pieces joined by a bar. */
async function pagesOf(statement: Statement, fictitious = true): Promise<string[][]> {
  const document = await read(statement, fictitious);
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      const lines = new Map<number, string[]>();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const height = Math.round(Number(item.transform[5]));
        lines.set(height, [...(lines.get(height) ?? []), item.str]);
      }
      return [...lines.values()].map((pieces) => pieces.join(' | '));
    }),
  );
}

describe('what is printed', () => {
  it('is what the statement of a loan says', async () => {
    const statement = statementOf(loanAccount, loanLedger(), '2026-03');
    const [lines] = await pagesOf(statement);
    const text = lines!.join('\n');
    for (const expected of [
      'March 2026',
      'Prepared for | Alex and Sam',
      'Vehicle | 2023 Cooper S Countryman',
      'Account | •••• 4417 (loan)',
      'Statement date | March 10, 2026',
      'Period | Feb 8, 2026 to Mar 10, 2026',
      '$1,045.00',
      '$500.00 is past due: please pay it now',
      'Feb 27, 2026 | Payment, savings | -$432.49 | -$67.51 | -$500.00',
      'Mar 3, 2026 | Payment returned | +$432.49 | +$67.51 | +$500.00',
      'Mar 3, 2026 | Returned payment fee | +$20.00 | +$20.00',
      'Mar 10, 2026 | Late fee | +$25.00 | +$25.00',
      contact.phone,
      '100 Example Way',
      'Demonstration only',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(expected);
    }
    const cells = text.replace(/\n/g, ' | ');
    for (const [label, cents] of [
      ['Current payment, due Mar 31', statement.amountDue.currentPayment],
      ['Past due since Feb 28, 2026', statement.amountDue.pastDue],
      ['Fees', statement.amountDue.fees],
      ['Total amount due', statement.amountDue.total],
      ['Interest charged in this period', statement.interestCharged],
    ] as const) {
      expect(cells).toContain(`${label} | ${formatCents(cents)}`);
    }
    expect(cells).toContain('Principal at the start | $16,074.25');
    expect(cells).toContain('Principal at the end | $16,074.25');
  });

  it('is what the statement of a lease says', async () => {
    const cells = (await pagesOf(statementOf(leaseAccount, leaseLedger(), '2026-02'), false)).flat().join(' | ');
    for (const expected of [
      'February 2026',
      'Due March 15, 2026',
      'Payments left at the start | 33',
      'Payments left at the end | 32',
      'All payments left | $14,557.44',
      'Feb 14, 2026 | Payment, checking | -$454.92 | -$454.92',
    ]) {
      expect(cells).toContain(expected);
    }
    expect(cells).not.toContain('Demonstration');
  });

  it('names neither the nickname of the vehicle nor an interest where there is none', async () => {
    const cells = (await pagesOf(statementOf(loanAccount, loanLedger(), '2026-01'))).flat().join(' | ');
    expect(cells).not.toContain('Pepper');
    expect(cells).toContain('Nothing was paid or charged in this period.');
    expect(cells).toContain('Due January 31, 2026');
  });

  it('cuts off no amount and no words, and repeats the headings on further pages', async () => {
    const ledger = new LedgerOf(loanAccount);
    ledger.charge('2026-01-12', 123_456, 'returned_payment_fee');
    for (let count = 0; count < 60; count++) ledger.pay('2026-01-12', 50_000 + count, { detail: 'debit' });
    ledger.pay('2026-01-13', 12_345_678);
    const pages = await pagesOf(statementOf(loanAccount, ledger, '2026-02'));
    const lines = pages.flat();
    expect(pages.length).toBe(3);
    expect(lines.filter((line) => line.startsWith('Jan 12, 2026 | Payment, debit card'))).toHaveLength(60);
    expect(lines.filter((line) => line.startsWith('Date | Description'))).toHaveLength(3);
    expect(lines.join('\n')).toContain('-$123,456.78');
    expect(lines.join('\n')).not.toMatch(/…|\.\.\./);
    pages.forEach((page, index) => expect(page.join('\n')).toContain(`Page ${index + 1} of 3`));
  });

  it('keeps letters of western Europe and the base letters of others', async () => {
    const statement = statementOf(loanAccount, loanLedger(), '2026-02', ['José', 'Łucja', 'Đorđe', 'Ňina', '李']);
    expect((await pagesOf(statement)).flat().join('\n')).toContain('José, Lucja, Dorde, Nina, and ?');
  });
});

describe('the document', () => {
  it('has a title, a language and a structure that screen readers follow', async () => {
    const document = await read(statementOf(loanAccount, loanLedger(), '2026-03'));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: 'Statement for March 2026, account ending 4417',
      Author: 'MINI Financial Services',
      Language: 'en-US',
      CreationDate: 'D:20260310000000Z',
    });
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    const count = (role: string) => tree.split(`"role":"${role}"`).length - 1;
    expect([count('H1'), count('H2'), count('Table')]).toEqual([1, 4, 3]);
    expect(count('TH')).toBe(2 + 4 + (2 + 4) + (6 + 4));
    expect(count('TR')).toBe(5 + 5 + 5);
  });

  it('is the same file for the same statement, and another one for another', async () => {
    const make = (named: string) => renderStatement(statementOf(loanAccount, loanLedger(), named), contact);
    const [first, again, other] = [await make('2026-03'), await make('2026-03'), await make('2026-02')];
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('holds no page without the facts to find it by', async () => {
    const document = await read(statementOf(leaseAccount, leaseLedger(), '2026-02'));
    const viewport = (await document.getPage(1)).getViewport({ scale: 1 });
    expect([viewport.width, viewport.height]).toEqual([612, 792]);
  });
});
