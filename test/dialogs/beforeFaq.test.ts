/** What is said before an entry of the FAQ that is about the same but no answer, and where the entry is the answer. */
import { describe, expect, it } from '@jest/globals';
import { saidBeforeFaq } from '../../dialogs/answers/beforeFaq';
import { shortQuestion } from '../../dialogs/answers/shortQuestions';
import { en } from '../../dialogs/wording/en/en';
import type { FaqLabel } from '../../src/language/labels';
import { settings } from './settings';

const said = (id: FaqLabel, text: string) => saidBeforeFaq(id, text, { wording: en, settings })?.text;

describe('before an entry of the FAQ', () => {
  it.each([
    ...['what happens if i go over my miles', 'am i over on miles', 'how much is 1000 extra miles'],
    ...['how much do extra miles cost', "what's the charge per mile if i go over my miles"],
  ])('what miles cost is not known: %s', (text) => {
    expect(said('faq_lease_miles', text)).toMatch(/^How many miles you have driven/);
  });

  it.each(['how do i buy more miles', 'can i get additional miles'])('buying them is answered: %s', (text) => {
    expect(said('faq_lease_miles', text)).toBeUndefined();
  });

  it.each([
    ['faq_change_email', 'what email do you have for me'],
    ['faq_change_address', "what's my address on file"],
    ['faq_mail_payment', "what's the address you have for dana.reyes"],
  ] as const)('what is on file is not shown: %s, %s', (id, text) => {
    expect(said(id, text)).toMatch(/on file are not shown here/);
  });

  it.each([
    ['faq_change_email', 'how do i change the email you have for me'],
    ['faq_mail_payment', 'what address do i mail my payment to'],
    ['faq_contact', 'what phone number do you have for questions'],
  ] as const)('changing and writing are answered: %s, %s', (id, text) => {
    expect(said(id, text)).toBeUndefined();
  });
});

describe('the account number on a check', () => {
  it.each([
    ['how do i find my account number on a check', 'number_on_check'],
    ['where on the check is my account number', 'number_on_check'],
    ['where is the routing number and account number on a check', undefined],
    ['what account number do i put on my check', undefined],
  ])('%s', (text, courtesy) => {
    expect(shortQuestion({ text, memory: {}, session: undefined } as never)).toBe(courtesy);
  });
});
