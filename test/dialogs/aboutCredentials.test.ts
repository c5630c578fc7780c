/** Questions about passwords, PINs and answers begin no reset. */
import { describe, expect, it } from '@jest/globals';
import { asksWhatIsNotHere } from '../../dialogs/answers/notHere';
import { askedAboutCredentials } from '../../dialogs/credentials/aboutCredentials';
import { Conversation } from './harness';

describe('a question about a credential', () => {
  it.each([
    ['can i give my wife my password', 'keep_secret'],
    ['should i share my password with my husband', 'keep_secret'],
    ['should i tell the agent my pin', 'keep_secret'],
    ['is it ok to give my code to my son', 'keep_secret'],
    ['can my husband have my password', 'keep_secret'],
    ['do i have to tell the caller my code', 'keep_secret'],
    ['is it safe to say my pin here', 'pin_aloud'],
    ['can i say my pin out loud', 'pin_aloud'],
    ['will other people hear my pin', 'pin_aloud'],
    ['tell me my security answers', 'never_shown'],
    ['what are my security answers?', 'never_shown'],
    ['show me my password', 'never_shown'],
    ['is my password case sensitive', 'case_sensitive'],
    ['do capital letters matter', 'case_sensitive'],
    ['whats a login id', 'what_username'],
    ['what does login id mean', 'what_username'],
    ['what is a username', 'what_username'],
  ])('%s: %s', (text, about) => {
    expect(askedAboutCredentials(text)).toBe(about);
  });

  it.each([
    'what is my username',
    'what is my login id',
    'can you send me a code',
    'do i have to give you my password',
    'can i change my password',
    'can i reset my pin',
    'i want to change my security questions',
    'forgot my password',
    'can i pay my wife',
    'can i get a code',
    'what are my security questions',
    'can my wife see my account',
  ])('%s is none', (text) => {
    expect(askedAboutCredentials(text)).toBeUndefined();
  });

  it.each(['change my username', 'can i change my login id', 'how do i change my username to dana2'])(
    '%s: a person can',
    (text) => {
      expect(asksWhatIsNotHere(text)).toBe(true);
    },
  );
});

describe('a secret that was not asked for', () => {
  it.each([
    'my username is kit.morrow and my password is Lantern-2023-rain',
    'username: kit.morrow password: hunter2',
    'user kit.morrow pass Lantern-2023-rain sign me in',
  ])('%s: signs in as the one it names', async (said) => {
    const heard = await new Conversation().say(said);
    expect([heard.awaiting, heard.flow]).toEqual(['password', 'sign_in']);
    expect(heard.text).toMatch(/only where I ask for them/);
  });

  it.each([
    ['my security answer is Biscuit', 'sign_in'],
    ['pass Lantern-2023-rain sign me in', 'sign_in'],
    ['my old password was Lantern-2023 and I forgot the new one', 'forgot_password'],
  ])('%s: leads to %s', async (said, flow) => {
    const heard = await new Conversation().say(said);
    expect(heard.flow).toBe(flow);
    expect(heard.awaiting).not.toBe('password');
  });
});
