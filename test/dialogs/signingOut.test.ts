/** Nobody is signed out who did not ask for it, and nobody stays signed in at a place that was to be signed out. */
import { describe, expect, it } from '@jest/globals';
import { ownPhrase } from '../../dialogs/ownPhrases';
import { meansTheOthers, signingOutIn } from '../../dialogs/sign-in/signingOut';

describe('what is said about signing out', () => {
  it.each([
    ['dont sign me out', 'stay'],
    ['could you not sign me out', 'stay'],
    ['can you sign me out of my work laptop', 'elsewhere'],
    ["please don't log me off yet", 'stay'],
    ['i dont want to be signed out', 'stay'],
    ['do not log out', 'stay'],
    ['keep me signed in', 'stay'],
    ['i dont wanna log out', 'stay'],
    ['i am not signing out yet', 'stay'],
    ['will i be signed out if i close the page', 'asked'],
    ['why did you sign me out', 'asked'],
    ['did i sign out', 'asked'],
    ['am i logged in', 'asked'],
    ['are you going to log me out', 'asked'],
    ['how long do i stay logged in', 'asked'],
    ['how long am i signed in for', 'asked'],
    ['when do i get logged out', 'asked'],
    ['do i have to sign out', 'asked'],
    ['what happens when i sign out', 'asked'],
    ['it just logged me out', 'asked'],
    ['you signed me out', 'asked'],
    ['i got signed out', 'asked'],
    ['log me out of my other computer', 'elsewhere'],
    ['i left myself signed in at the library please sign that one out', 'elsewhere'],
    ['i forgot to log out at work', 'elsewhere'],
    ['sign out my old phone', 'elsewhere'],
    ['sign me out of my phone', 'elsewhere'],
    ['is anyone else signed in', 'elsewhere'],
    ['who is logged in to my account', 'elsewhere'],
    ['am i signed in anywhere else', 'elsewhere'],
    ['kick everyone else out', 'others'],
    ['im still logged in on my ipad', 'elsewhere'],
    ['sign out of all devices except this', 'others'],
    ['sign out of all devices except this one', 'others'],
    ['log me out everywhere else', 'others'],
    ['sign out all my other devices', 'others'],
    ['end all other sessions', 'others'],
    ['all but this one', 'others'],
    ['sign out my husband', 'elsewhere'],
    ['sign my wife out', 'elsewhere'],
    ["I'm on a shared computer", 'asked'],
    ['this is a library computer', 'asked'],
    ["I'm calling from my wife's phone", 'asked'],
    ["this is my husband's phone", 'asked'],
  ])('%s: %s', (text, meant) => {
    expect(signingOutIn(text)).toBe(meant);
  });

  it.each([
    'sign out',
    'Would you please sign me out?',
    'make sure i am logged out',
    'i dont want to stay signed in',
    'do not leave me signed in here',
    'am i still signed in? then log me out',
    'how come i am still logged in, kick me off already',
    'it logged me out, log me back in',
    'log me out its a shared computer',
    'could i get logged out of here before my roommate takes the laptop?',
    "How come you asked me for my first pet's name when I logged in?",
    'my email on your end is an old one',
    'please sign me out now',
    'sign out, this is a shared computer',
    'log me out',
    'Do you mind logging me off? Thanks ever so much.',
    'can you sign me out',
    'Why am I STILL logged in on this library PC? get me out of it',
    "I don't want my account left open on this machine, so log me off.",
    'Might I be signed out now, please?',
    'sign out everywhere',
    'log out of all my devices',
    'log everyone out',
    'log me out, my phone is dying',
    'sign me out of this phone',
    'who can sign in',
    'where am i signed in',
    'where else am i logged in',
    "Haha ok so I'm on my sister's ipad and she's nosy, let's get me logged off here",
    'all of them',
    'every month',
    'sign in',
    "i can't log in",
    'why can i not sign in',
  ])('%s may order it, or is about something else', (text) => {
    expect(signingOutIn(text)).toBeUndefined();
  });

  it.each([
    ['sign out everywhere', 'everywhere'],
    ['log everyone out', 'everywhere'],
    ['sign out of everything', 'everywhere'],
    ['sign out of all devices except this', 'others'],
    ['sign out all other devices', 'others'],
    ['log me out of my other computer', undefined],
  ])('%s ends %s', (text, signOut) => {
    expect(ownPhrase(text)).toEqual({ task: 'sessions', values: {}, ...(signOut && { signOut }) });
  });

  it.each([
    ['the other ones', true],
    ['all but this one', true],
    ['everywhere else please', true],
    ['the first one', false],
    ['all of them', false],
    ['another one', false],
  ])('%s, said to the list of places, means all but this one: %s', (text, others) => {
    expect(meansTheOthers(text)).toBe(others);
  });
});
