/** What is read of words that are typed where a secret is awaited; whatever may be one is read as nothing else. */
import { describe, expect, it } from '@jest/globals';
import { takeIncomingText } from '../../src/bot/incomingText';

const password = { awaiting: 'password', secret: true } as const;

describe('words at a password', () => {
  it.each([
    ['hide amounts', true],
    ["please don't say my balance out loud", true],
    ['how long do i stay logged in', true],
    ['hide and seek', false],
    ['purple harbor', false],
    ['Harbor-light-2026', false],
  ])('"%s" is read: %s', (typed, isRead) => {
    const { text, secret, wasSecret } = takeIncomingText({ type: 'message', text: typed } as never, password, false);
    expect({ text, secret, wasSecret }).toEqual({ text: isRead ? typed : '', secret: typed, wasSecret: true });
  });
});

it.each([
  ['use pat@example.com', ''],
  ['I lost my phone yesterday', 'I lost my phone yesterday'],
])('where a contact is awaited, %j is heard as %j', (typed, heard) => {
  const contact = { awaiting: 'contact', secret: true } as const;
  expect(takeIncomingText({ type: 'message', text: typed } as never, contact, false).text).toBe(heard);
});

describe('words at a new password', () => {
  it.each([
    ['why 15 characters', true],
    ['does it need a number in it', true],
    ['is my new password stored anywhere', true],
    ['what makes a good password', true],
    ['how about them apples 2026', false],
    ['purple-harbor-why-2026', false],
  ])('"%s" is read: %s', (typed, isRead) => {
    const awaited = { awaiting: 'new_password', secret: true } as const;
    expect(takeIncomingText({ type: 'message', text: typed } as never, awaited, false).text).toBe(isRead ? typed : '');
  });
});
