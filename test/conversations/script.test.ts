import { describe, expect, it } from '@jest/globals';
import { demoDataOf } from '../support/conversationCustomers';
import { cardText, matches } from '../support/conversationMatch';
import { parseScript, stepsOn } from '../support/conversationScript';

const header = 'title: A story\n---\n';
const first = (script: string): unknown => parseScript(header + script).steps[0];

describe('a script', () => {
  it('has a header with its usual values', () => {
    const script = parseScript(`${header}user: hello`);
    expect(script).toMatchObject({
      title: 'A story',
      channels: ['webchat', 'emulator', 'sms', 'phone', 'alexa'],
      clock: '2026-03-10T15:00:00Z',
      customers: [],
    });
  });

  it('reads channels and customers', () => {
    const script = parseScript(
      'title: A\nchannels: emulator\ncustomers:\n  - { username: maya, accounts: [loan] }\n-----\nuser: hi',
    );
    expect(script.channels).toEqual(['emulator']);
    expect(script.customers).toEqual([{ username: 'maya', accounts: ['loan'] }]);
  });

  it.each<[string, object]>([
    ['user: what do I owe?', { kind: 'user', text: 'what do I owe?', directives: {}, line: 3 }],
    [
      'user (device=phone, from=+1 201): hi',
      { kind: 'user', text: 'hi', directives: { device: 'phone', from: '+1 201' } },
    ],
    ['user: a: b', { kind: 'user', text: 'a: b' }],
    ['bot: Hello ...', { kind: 'bot', pattern: 'Hello ...' }],
    ['bot: one\n  two\n  three', { kind: 'bot', pattern: 'one two three' }],
    ['# nobody\n\nbot: x', { kind: 'bot', pattern: 'x', line: 5 }],
    ['choices: Yes | Not now', { kind: 'choices', labels: ['Yes', 'Not now'] }],
    ['choices: none', { kind: 'choices', labels: [] }],
    ['card: ... $1.00 ...', { kind: 'card', pattern: '... $1.00 ...' }],
    ['awaiting: password', { kind: 'awaiting', name: 'password' }],
    ['session: authenticated=yes, account=4417', { kind: 'session', facts: { authenticated: 'yes', account: '4417' } }],
    ['state (maya.lund): failures=1', { kind: 'state', username: 'maya.lund', facts: { failures: '1' } }],
    ['clock: +PT29M59S', { kind: 'clock', change: { advance: 'PT29M59S' } }],
    ['clock: 2026-03-10T16:00:00Z', { kind: 'clock', change: { now: '2026-03-10T16:00:00Z' } }],
    ['signed in: maya.lund', { kind: 'signed in', username: 'maya.lund' }],
    ['new conversation', { kind: 'new conversation', directives: {} }],
    ['new conversation (device=phone)', { kind: 'new conversation', directives: { device: 'phone' } }],
    ['restart', { kind: 'restart' }],
  ])('reads %j', (line, step) => {
    expect(first(line)).toMatchObject(step);
  });

  it.each([
    ['user: hi', /line of dashes/],
    ['---\nuser: hi', /header: /],
    ['title: A\nclock: soon\n---\nuser: hi', /header: clock/],
    ['title: A\ncolour: red\n---\nuser: hi', /header/],
    ['title: A\ncustomers: [\n---\nuser: hi', /header/],
    [header, /says nothing/],
    [`${header}users: hi`, /line 3: not understood: users: hi/],
    [`${header}hello`, /line 3: not understood/],
    [`${header}\nuser:`, /line 4: user needs words/],
    [`${header}user (mood=sad): hi`, /line 3: unknown directive: mood/],
    [`${header}session: authenticated`, /line 3: authenticated should be name=value/],
  ])('refuses %j and says where', (content, complaint) => {
    expect(() => parseScript(content)).toThrow(complaint);
  });
});

it('plays a line for some channels only there, in place of the line of its kind above it', () => {
  const script = parseScript(
    `${header}user: cancel\nkeys on phone: 1\nbot: A\nbot on phone, alexa: B\nstate on alexa (maya): sessions=0\nuser: end`,
  );
  const played = (channel: string): object[] =>
    stepsOn(script, channel).map(({ kind, ...step }) => ({ kind, ...('pattern' in step && { says: step.pattern }) }));
  expect(played('sms')).toEqual([{ kind: 'user' }, { kind: 'bot', says: 'A' }, { kind: 'user' }]);
  expect(played('phone')).toEqual([{ kind: 'keys' }, { kind: 'bot', says: 'B' }, { kind: 'user' }]);
  expect(played('alexa')).toEqual([{ kind: 'user' }, { kind: 'bot', says: 'B' }, { kind: 'state' }, { kind: 'user' }]);
});

it('refuses a line for a channel that there is not', () => {
  expect(() => first('bot on radio: B')).toThrow(/not understood/);
});

describe('a pattern', () => {
  it.each([
    ['Hello', 'Hello', true],
    ['Hello', 'Hello!', false],
    ['Hello', 'hello', false],
    ['...', '', true],
    ['...', 'anything', true],
    ['Hello ...', 'Hello there', true],
    ['Hello ...', 'Oh, Hello there', false],
    ['... there', 'Hello there', true],
    ['... there', 'Hello there!', false],
    ['a ... b ... c', 'a x b y c', true],
    ['a ... b ... c', 'a x c y b', false],
    ['a ... a', 'a', false],
    ['ab ... bc', 'abc', false],
    ['one two', 'one\n  two', true],
    ['$1.00', '$1x00', false],
  ])('%j on %j: %s', (pattern, heard, matched) => {
    expect(matches(pattern, heard)).toBe(matched);
  });

  it('takes no time on repetitions', () => {
    expect(matches('a ... '.repeat(50) + 'z', 'a'.repeat(50_000))).toBe(false);
  });
});

it('reads a card top down', () => {
  const card = {
    type: 'AdaptiveCard',
    body: [
      { type: 'TextBlock', text: 'Balance' },
      { type: 'FactSet', facts: [{ title: 'Due', value: '$5.00' }] },
    ],
    actions: [{ type: 'Action.Submit', title: 'Pay', data: { say: 'pay' } }],
  };
  expect(cardText(card)).toBe('Balance Due $5.00 Pay');
});

describe('customers of a header', () => {
  it('fills in what is left out', () => {
    const data = demoDataOf([{ username: 'maya', accounts: ['loan'] }]);
    expect(data.customers[0]).toMatchObject({
      username: 'maya',
      password: 'Harbor-light-2026',
      accounts: [{ number: '7001024417', role: 'holder' }],
    });
    expect(data.accounts).toHaveLength(1);
  });

  it('shares an account and changes single fields', () => {
    const data = demoDataOf([
      { username: 'maya', accounts: [{ like: 'loan', vehicle: { nickname: 'Daisy' } }] },
      { username: 'theo', accounts: [{ like: 'lease', number: '123456', contract: { state: 'PA' } }] },
    ]);
    expect(data.accounts).toMatchObject([
      { number: '7001024417', vehicle: { year: 2023, nickname: 'Daisy' } },
      { number: '123456', contract: { kind: 'lease', state: 'PA' } },
    ]);
  });

  it('names an account that it does not know', () => {
    expect(() => demoDataOf([{ username: 'maya', accounts: ['boat'] }])).toThrow(/No account is called "boat"/);
  });
});
