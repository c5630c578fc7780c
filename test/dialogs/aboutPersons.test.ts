/** Who wants nobody, or only asks about persons, is handed to nobody; who asks for one is. */
import { describe, expect, it } from '@jest/globals';
import { saidOfPersons } from '../../dialogs/answers/aboutPersons';
import { takeWithoutRefusedPerson } from '../../dialogs/answers/refusedPerson';
import { pageWordsIn } from '../../dialogs/pageWords';

describe('said of persons', () => {
  it.each([
    ['not an agent, just a question', 'no_person'],
    ["i don't need an agent, i just have a question", 'no_person'],
    ["please don't transfer me to an agent", 'no_person'],
    ['not a person', 'no_person'],
    ["don't transfer me", 'no_person'],
    ['do i have to talk to an agent', 'about_persons'],
    ['do i need a person for that', 'about_persons'],
    ['should i call someone', 'about_persons'],
    ['what does an agent do', 'about_persons'],
    ['what can a person help me with', 'about_persons'],
  ])('%s: %s', (text, said) => {
    expect(saidOfPersons(text)).toBe(said);
  });

  it.each([
    'agent',
    'can i talk to an agent',
    'i need a person',
    'i want to talk to a person, not a bot',
    "i don't want a bot, i want a person",
    "why can't i talk to a person",
    'is there no person i can talk to',
    'no i want an agent',
    'transfer me',
    "i don't want an agent, submit",
    'how do i reach an agent',
    'what is the number for a person',
    'who do i talk to',
    'when can i talk to someone',
    'no agent has called me back',
    'what do i have to pay',
    'do i need to pay today',
    "i don't want to pay someone else's bill",
    'i did not mean to pay twice',
  ])('%s asks for one, or is about something else', (text) => {
    expect(saidOfPersons(text)).toBeUndefined();
  });

  it.each([
    'what if i cant get texts this is a landline',
    'i dont have a text phone',
    'i cant receive texts on this',
    'this is a landline',
  ])('%s: no page can be opened there', (text) => {
    expect(pageWordsIn(text)).toBe('no_page');
  });

  it.each([
    ['not an agent, submit', 'submit'],
    ['no agent please just submit', 'submit'],
    ["I don't want an agent, show my balance", 'show my balance'],
    ['submit, no agent', 'submit'],
    ['not an agent, just a question', undefined],
    ['no, agent', undefined],
    ['no agent has called me back', undefined],
    ['not an agent', undefined],
  ])('%s: what is left is %j', (text, left) => {
    const taken: string[] = [];
    takeWithoutRefusedPerson({ text, takeAs: (words) => taken.push(words) }, undefined);
    expect(taken).toEqual(left === undefined ? [] : [left]);
  });
});
