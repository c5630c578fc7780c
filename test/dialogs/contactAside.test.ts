/** Contacts in a recovery: taken out of a sentence, and what is said of one that is forgotten, lost or new. */
import { describe, expect, it } from '@jest/globals';
import { contactAside } from '../../dialogs/credentials/contactAside';
import { goingBack } from '../../dialogs/credentials/resuming';
import { otherContactIn } from '../../dialogs/prompts/contactKinds';
import { giveFact } from '../../dialogs/prompts/factPrompt';
import type { QuestionName } from '../../dialogs/prompts/question';
import { en } from '../../dialogs/wording/en/en';
import type { Recovery } from '../../src/domain/credentials/recoveryOutcomes';

const { eitherContact, onlyContactsOnFile, zipOnFile } = en.recovery;

describe('a contact', () => {
  it.each([
    ['its dana.reyes@example.com', 'dana.reyes@example.com'],
    ['umm its +1 201 555 0101', '+1 201 555 0101'],
    ['my phone is (201) 555-0101 thanks', '(201) 555-0101'],
    ["yes it's o'brien.k@example.com.", "o'brien.k@example.com"],
    ['dana at example dot com', 'dana@example.com'],
    ['+1 201 555 0101', '+1 201 555 0101'],
    ['dana.reyes', 'dana.reyes'],
    ['201 555 0101 or 201 555 0102', '201 555 0101 or 201 555 0102'],
  ])('in %j is %j', async (typed, given) => {
    const values: unknown[] = [];
    const give = async ({ fact }: Parameters<Recovery['give']>[0]) => {
      values.push(fact.value);
      return { kind: 'expired' } as const;
    };
    const place = { channel: 'web', conversationId: 'c', userId: 'u' } as const;
    const takeBack = async () => ({ kind: 'expired' }) as const;
    await giveFact({ give, takeBack }, typed, { ticket: 't', fact: 'contact', place });
    expect(values).toEqual([given]);
  });
});

describe('said of a contact in a recovery', () => {
  it.each<[QuestionName, string, (() => object) | undefined]>([
    ['recoveryContact', 'i dont remember my email either', eitherContact],
    ['recoveryContact', 'i lost my phone', eitherContact],
    ['recoveryContact', 'i have a new number', eitherContact],
    ['recoveryContact', 'which one do you have', eitherContact],
    ['recoveryContact', 'email', eitherContact],
    ['recoveryContact', "the code went to my wife's phone", eitherContact],
    ['contactKind', "the phone on file is my husband's", onlyContactsOnFile],
    ['birthDate', 'who sees that', en.courtesies.whyFacts],
    ['contactKind', 'my email is different now', onlyContactsOnFile],
    ['birthDate', 'i lost my phone', onlyContactsOnFile],
    ['zip', 'i moved, which zip', zipOnFile],
    ['zip', 'old or new one', zipOnFile],
    ['recoveryContact', 'dana.reyes@example.com', undefined],
    ['recoveryContact', 'i forgot my password', undefined],
    ['recoveryContact', 'what is a cookie', undefined],
    ['zip', 'i mistyped the zip', undefined],
    ['loginId', 'maya.lund', undefined],
  ])('%s: %s', (question, text, answer) => {
    expect(contactAside(question, text, en)).toEqual(answer?.());
  });

  it.each([
    ['try my email instead', 'email'],
    ['umm email', 'email'],
    ['my phone is disconnected', 'other'],
    ['i have a new phone number', 'other'],
    ['my new password', undefined],
  ])('%s at a code: %s', (text, contact) => {
    expect(otherContactIn(text)).toBe(contact);
  });
});

it('leads from two recoveries to the sign-in that they were for, as whom it is said', () => {
  const balance = { task: 'balance', values: {} } as const;
  const reset = { task: 'reset_security_questions', values: {}, resume: balance } as const;
  const current = { task: 'forgot_password', values: {}, resume: reset } as const;
  const wanted = { task: 'sign_in', values: {}, username: 'dana.reyes' } as const;
  expect(goingBack(wanted, current)).toEqual({ ...balance, username: 'dana.reyes' });
  expect(goingBack(wanted, { ...current, resume: { task: 'reset_security_questions', values: {} } })).toEqual(wanted);
});
