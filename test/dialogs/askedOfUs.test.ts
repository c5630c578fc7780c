/** What customers ask of the assistant itself, told from what they ask of their account. */
import { describe, expect, it } from '@jest/globals';
import { askedOfUs } from '../../dialogs/answers/askedOfUs';
import { asksToSkipPayment } from '../../dialogs/payments/skippingPayment';
import { amountsWished } from '../../src/language/amountsAloud';
import { speaksOtherLanguage } from '../../src/language/otherLanguages';

describe('asked of the assistant', () => {
  it.each([
    ['im going to kill myself', 'emergency'],
    ["i don't want to live anymore", 'emergency'],
    ['these payments are killing me', undefined],
    ['is texting you encrypted', 'text_or_call_encrypted'],
    ['is this call encrypted?', 'text_or_call_encrypted'],
    ['do you encrypt my text messages', 'text_or_call_encrypted'],
    ['is this site encrypted', undefined],
    ['do you record this chat', 'words_kept'],
    ['is this call being recorded', 'words_kept'],
    ['is my password recorded', 'words_kept'],
    ['do you store my password', 'words_kept'],
    ['are you recording', 'words_kept'],
    ['is alexa recording me', 'words_kept'],
    ['is my payment recorded', undefined],
    ['save my password', undefined],
    ['give me a call', 'call_back'],
    ['can you show my amounts', undefined],
    ['save this card', undefined],
    ['do you keep my card', undefined],
    ['how long do i stay logged in', 'session_length'],
    ['when does my session expire', 'session_length'],
    ['how long until i have to sign in again', 'session_length'],
    ['will i be signed out if i close the page', 'session_length'],
    ['how long am i locked out', undefined],
    ['when does my lease end', undefined],
    ['sign me out', undefined],
    ['why was i signed out', 'session_length'],
    ['why did you log me out again', 'session_length'],
    ['why am i still signed in', undefined],
    ['can someone call me back', 'call_back'],
    ['please have an agent call me tomorrow', 'call_back'],
    ['what number do i call', undefined],
    ['can i call you', undefined],
    ['i was told to give you my code by text', 'secret_wanted'],
    ['a man asked me for my code', 'secret_wanted'],
    ['do i have to tell you my code', undefined],
    ['can i give you my password', undefined],
    ['you asked me for the code', undefined],
    ['send me the code', undefined],
    ['can i get a code instead', undefined],
    ['answer me', 'not_answered'],
    ["you didn't answer my question", 'not_answered'],
    ["you're not listening", 'not_answered'],
    ["that's not what i asked for", 'not_answered'],
    ["that doesn't answer my question", 'not_answered'],
    ['why cant you just answer', 'not_answered'],
    ['you answered my question', undefined],
    ['can i change my answer', undefined],
    ['that is not my car', undefined],
    ['wrong answer', undefined],
    ['what do i owe', undefined],
  ])('%s: %s', (text, asked) => {
    expect(askedOfUs(text)).toBe(asked);
  });

  it.each([
    ['hide amounts', 'hidden'],
    ["please don't say the amounts out loud", 'hidden'],
    ["i'm not alone, don't read my balance", 'hidden'],
    ['can you not say dollar amounts', 'hidden'],
    ['please keep the amounts private', 'hidden'],
    ['turn the amounts off', 'hidden'],
    ['show amounts', 'told'],
    ['say the amounts again', 'told'],
    ['you can say amounts again', 'told'],
    ['show my balance', undefined],
    ['read my balance', undefined],
    ['tell me the amount', undefined],
    ['hide my card number', undefined],
    ["don't pay the balance", undefined],
  ])('of amounts, %s: %s', (text, wished) => {
    expect(amountsWished(text)).toBe(wished);
  });

  it.each([
    ['bonjour combien je dois', true],
    ['guten Tag, ich möchte zahlen', true],
    ['你好 我想付款', true],
    ['привет', true],
    ['مرحبا', true],
    ['can i get help in chinese', true],
    ['does anyone speak russian', true],
    ['pay ciao', false],
    ['my balance in die countryman', false],
    ['i have a german shepherd', false],
    ['what do i owe', false],
    ['merci', false],
  ])('in another language, %s: %s', (text, is) => {
    expect(speaksOtherLanguage(text)).toBe(is);
  });

  it.each([
    ['what happens if i pay late', true],
    ['what if i am a few days late', true],
    ['what happens if i pay it off', false],
    ['why am i late', false],
  ])('about paying late, %s: %s', (text, asks) => {
    expect(asksToSkipPayment(text)).toBe(asks);
  });
});
