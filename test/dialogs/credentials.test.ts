/** Recovering credentials as customers live it, over the real services and a real store. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionService } from '../../src/domain/identity/sessionService';
import type { Place } from '../../src/domain/identity/place';
import { type Credentials, customer, minute, openCredentials, wrongCode } from '../support/openCredentials';
import { Conversation, type Heard } from './harness';

let credentials: Credentials;
beforeEach(async () => {
  credentials = await openCredentials();
});
afterEach(() => credentials.close());

const newPassword = 'harbour violet 71 lantern';
type Facts = Record<'loginId' | 'birthDate' | 'ssnLast4' | 'zip', string>;
const { username: loginId, ssnLast4, zip } = customer;
const facts: Facts = { loginId, birthDate: '3/12/84', ssnLast4, zip };
const secrets = ['3/12/84', '1984', customer.ssnLast4, customer.zip, customer.password, newPassword];

function converse(): Conversation {
  const { signIn, devices, recovery, sessions: sessionControl, clock, test } = credentials;
  const sessions = new SessionService(test.repositories.sessions, clock);
  return new Conversation(true, { signIn, devices, recovery, sessionControl, sessions, clock });
}

/** To the question that comes after all facts. */
function giveFacts(conversation: Conversation, given: Partial<Facts> = {}): Promise<Heard> {
  const told = { ...facts, ...given };
  return conversation.say('I forgot my password', told.loginId, told.birthDate, told.ssnLast4, told.zip);
}

async function toNewPassword(conversation: Conversation): Promise<Heard> {
  await giveFacts(conversation);
  await conversation.say('by text');
  return conversation.say(await credentials.lastCode());
}

function expectNothingKept(conversation: Conversation, ...others: readonly string[]): void {
  const kept = conversation.states.join('\n');
  for (const secret of [...secrets, ...others]) expect(kept).not.toContain(secret);
}

describe('a forgotten password', () => {
  it('is made anew with the facts and a code, and signs in afterwards', async () => {
    const conversation = converse();
    expect((await conversation.say('I forgot my password')).awaiting).toBe('login_id');
    expect((await conversation.say(customer.username)).awaiting).toBe('birth_date');
    expect((await conversation.say('March twelfth 1984')).awaiting).toBe('ssn_last4');
    expect((await conversation.say('four eight two one')).awaiting).toBe('zip');
    const chooses = await conversation.say('07677');
    expect([chooses.awaiting, chooses.flow]).toEqual(['choice', 'forgot_password']);
    expect((await conversation.say('send it by e-mail')).awaiting).toBe('code');
    const code = await credentials.lastCode();
    expect((await conversation.say(code)).awaiting).toBe('new_password');
    const done = await conversation.say(newPassword);
    expect(done.text).toMatch(/new password is set[^]*signed out[^]*devices[^]*notice[^]*sign you in now\?/);
    expect([done.awaiting, done.flow]).toEqual(['none', undefined]);
    expect((await conversation.say('yes', customer.username, newPassword)).awaiting).toBe('security_answer');
    expectNothingKept(conversation, code);
  });

  it.each(['3/12/84', '03121984', 'March 12 1984', 'oh three twelve eighty four', '1984-03-12'])(
    'understands the birth date %s',
    async (birthDate) => {
      const conversation = converse();
      await giveFacts(conversation, { birthDate });
      await conversation.say('text message');
      expect((await conversation.say(await credentials.lastCode())).awaiting).toBe('new_password');
    },
  );

  /** All that is heard from the end of the facts on. */
  async function talk(given: Partial<Facts> = {}): Promise<string[]> {
    const conversation = converse();
    const heard = [await giveFacts(conversation, given)];
    for (const said of ['text', '123456', 'send it again', 'help', ...Array<string>(4).fill('123456')])
      heard.push(await conversation.say(said));
    expectNothingKept(conversation);
    return heard.map(({ text, awaiting }) => `${text} (${awaiting})`);
  }

  const wrong = [
    { loginId: 'nobody.known' },
    { birthDate: '3/13/84' },
    { ssnLast4: '4822' },
    { zip: '07670' },
  ] as const;
  it.each(wrong)('answers %j with the same words, and no code is ever right', async (given) => {
    const known = await talk();
    await credentials.close();
    credentials = await openCredentials();
    expect(await talk(given)).toEqual(known);
  });

  it.each([
    ['three digits', 'ssn_last4', ['3/12/84'], '482'],
    ['a whole number', 'ssn_last4', ['3/12/84'], '078-05-1120'],
    ['a day that was not', 'birth_date', [], '2/30/84'],
    ['tomorrow', 'birth_date', [], '1/1/2027'],
    ['four digits of a ZIP', 'zip', ['3/12/84', '4821'], '0767'],
  ] as const)('asks in other words for %s, without using up a try', async (_name, awaiting, before, typed) => {
    const conversation = converse();
    await conversation.say('I forgot my password', customer.username, ...before);
    const texts = [(await conversation.say('repeat')).text];
    for (let miss = 1; miss <= 4; miss++) {
      const heard = await conversation.say(typed);
      expect(heard.awaiting).toBe(awaiting);
      expect(heard.text).not.toBe(texts.at(-1));
      texts.push(heard.text);
    }
    expect(texts[3]).toContain('1-800-555-0142');
    expectNothingKept(conversation, typed);
  });

  it('refuses a password with every reason, and takes a better one', async () => {
    const conversation = converse();
    await toNewPassword(conversation);
    const heard = await conversation.say('dana.reyes');
    expect(heard.text).toMatch(/at least 15 characters[^]*your username[^]*another one/);
    expect(heard.awaiting).toBe('new_password');
    expect((await conversation.say('Cooper Countryman MINI')).text).toMatch(/name of the brand or a car/);
    expect((await conversation.say('abcabcabcabcabcabc')).text).toMatch(/repeats itself/);
    expect((await conversation.say(newPassword)).text).toMatch(/is set/);
  });

  it('tells a wrong code, an old one, and sends another', async () => {
    const conversation = converse();
    await giveFacts(conversation);
    await conversation.say('text');
    const first = await credentials.lastCode();
    const heard = await conversation.say(wrongCode(first));
    expect([heard.text, heard.awaiting]).toEqual([expect.stringContaining('does not match'), 'code']);
    credentials.clock.advance(5 * minute);
    expect((await conversation.say(first)).text).toMatch(/five minutes[^]*new code/);
    expect((await conversation.say('send it again')).text).toMatch(/new code is on its way/);
    expect((await conversation.say(await credentials.lastCode())).awaiting).toBe('new_password');
  });

  it('sends three codes at most, and the last one stays good', async () => {
    const conversation = converse();
    await giveFacts(conversation);
    await conversation.say('text', 'new code', 'resend');
    const code = await credentials.lastCode();
    expect((await conversation.say('I did not get it')).text).toMatch(
      /three codes in 15 minutes[^]*What is the code\?/,
    );
    expect((await conversation.say(code)).awaiting).toBe('new_password');
  });

  it('takes no code after five wrong ones, in another conversation neither', async () => {
    const conversation = converse();
    await giveFacts(conversation);
    await conversation.say('text');
    const code = await credentials.lastCode();
    for (let miss = 1; miss <= 4; miss++) await conversation.say(wrongCode(code));
    const heard = await conversation.say(wrongCode(code));
    expect(heard.text).toMatch(/Too many codes[^]*12:30 PM New York time[^]*1-800-555-0142/);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
    const again = converse();
    await giveFacts(again);
    expect((await again.say('text')).text).toMatch(/Too many codes/);
  });

  it('checks the facts of a login three times a day', async () => {
    for (let attempt = 1; attempt <= 3; attempt++) await giveFacts(converse(), { zip: '07670' });
    const heard = await giveFacts(converse());
    expect(heard.text).toMatch(/cannot check more of these before November 23, 2026, 12:00 PM/);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
  });

  it('begins again where it took too long', async () => {
    const conversation = converse();
    await toNewPassword(conversation);
    credentials.clock.advance(16 * minute);
    const heard = await conversation.say(newPassword);
    expect(heard.text).toMatch(/took too long[^]*Login ID/);
    expect(heard.awaiting).toBe('login_id');
  });

  it('leaves a lock running, and says when it opens', async () => {
    const locked = converse();
    await locked.say('sign in');
    for (let miss = 1; miss <= 5; miss++) await locked.say(customer.username, 'not the password');
    credentials.clock.advance(10 * minute);
    const conversation = converse();
    await toNewPassword(conversation);
    const heard = await conversation.say(newPassword);
    expect(heard.text).toMatch(/still locked: it opens at 12:30 PM New York time, in about 20 minutes/);
    expect((await conversation.say('sign in', customer.username, newPassword)).text).toMatch(/locked[^]*20 minutes/);
    credentials.clock.advance(20 * minute);
    expect((await conversation.say('sign in', customer.username, newPassword)).awaiting).toBe('security_answer');
  });

  it('takes the place of a sign-in, and leads back to what was wanted', async () => {
    const conversation = converse();
    expect((await conversation.say('show my balance', 'I forgot my password')).awaiting).toBe('login_id');
    await conversation.say(customer.username, '3/12/84', '4821', '07677', 'text');
    await conversation.say(await credentials.lastCode());
    expect((await conversation.say(newPassword)).text).toMatch(/sign you in now\?/);
    expect((await conversation.say('yes')).awaiting).toBe('username');
    expect(conversation.states.at(-1)).toContain('"task":"balance"');
  });

  it('goes back one fact after another, from the code to how it comes, and from there to the first fact', async () => {
    const conversation = converse();
    await conversation.say('I forgot my password', 'someone.else', '3/12/84');
    expect((await conversation.say('back')).awaiting).toBe('birth_date');
    expect((await conversation.say('back')).awaiting).toBe('login_id');
    await conversation.say(customer.username, '3/12/84', '4821', '07677', 'text');
    expect((await conversation.say('back')).awaiting).toBe('choice');
    expect((await conversation.say('e-mail')).awaiting).toBe('code');
    expect((await conversation.say('back', 'back')).awaiting).toBe('login_id');
    expect((await conversation.say('back')).flow).toBeUndefined();
  });

  it.each(['help', 'repeat', 'agent'])('waits on after "%s" at every question', async (word) => {
    const conversation = converse();
    const steps = [
      ...(['I forgot my password', customer.username, '3/12/84', '4821', '07677', 'text'] as const),
      () => credentials.lastCode(),
    ];
    for (const step of steps) {
      const { awaiting } = await conversation.say(typeof step === 'string' ? step : await step());
      expect((await conversation.say(word)).awaiting).toBe(awaiting);
    }
    expect((await conversation.say(newPassword)).text).toMatch(/is set/);
  });
});

describe('a forgotten username', () => {
  const given = ['3/12/84', customer.ssnLast4, customer.zip] as const;

  it.each([customer.email, '(201) 555-0142'])('is sent to %s, and never shown', async (contact) => {
    const conversation = converse();
    expect((await conversation.say('I forgot my username')).awaiting).toBe('contact');
    const heard = await conversation.say(contact, ...given);
    expect(heard.text).toMatch(/If this matches our records, your username is on its way/);
    expect(await credentials.messages()).toContainEqual(
      expect.objectContaining({ template: 'username_reminder', loginId: credentials.loginId }),
    );
    expect(conversation.states.join()).not.toContain(customer.username);
    expectNothingKept(conversation, contact);
  });

  it('ends with the same words where nothing matches', async () => {
    const right = await converse().say('I forgot my username', customer.email, ...given);
    const wrong = await converse().say('I forgot my username', 'nobody@example.com', ...given);
    expect([wrong.text, wrong.awaiting]).toEqual([right.text, right.awaiting]);
  });

  it('leads back to the new password that it interrupted', async () => {
    const conversation = converse();
    const heard = await conversation.say('I forgot my password', 'I forgot my username', customer.email, ...given);
    expect(heard.text).toMatch(/go on with a new password\?/);
    expect((await conversation.say('yes')).awaiting).toBe('login_id');
  });
});

describe('security questions', () => {
  const given = [customer.username, customer.password, '3/12/84', customer.ssnLast4, customer.zip] as const;

  async function toQuestions(conversation: Conversation): Promise<Heard> {
    await conversation.say('reset my security questions', ...given, 'text');
    return conversation.say(await credentials.lastCode());
  }

  it('are chosen anew with password, facts and a code, and answer at the next sign-in', async () => {
    const conversation = converse();
    const first = await toQuestions(conversation);
    expect(first.awaiting).toBe('choice');
    expect(first.messages.at(-1)?.choices).toHaveLength(4);
    const answers: Record<string, string> = {};
    for (const [pick, answer] of [
      ['2', 'Elm canary'],
      ['1', 'Waffles canary'],
    ] as const) {
      const asked = await conversation.say(pick);
      expect(asked.awaiting).toBe('security_answer');
      answers[asked.text.replace(/^.*?\. /, '')] = answer;
      expect((await conversation.say(answer)).awaiting).toBe('choice');
    }
    const others = await conversation.say('others');
    expect(others.text).not.toContain('friend');
    const asked = await conversation.say('the first one');
    answers[asked.text.replace(/^.*?\. /, '')] = 'Bordeaux canary';
    const done = await conversation.say('Bordeaux canary');
    expect(done.text).toMatch(/three new security questions are set[^]*sign you in now\?/);
    const question = await conversation.say('yes', customer.username, customer.password);
    const [, answer = ''] = Object.entries(answers).find(([text]) => question.text.includes(text)) ?? [];
    expect((await conversation.say(answer)).text).toMatch(/register this device/);
    expectNothingKept(conversation, 'canary');
  });

  it('go one step back at each choice, and are not dropped unasked at the first', async () => {
    const conversation = converse();
    await toQuestions(conversation);
    await conversation.say('1', 'Waffles canary');
    expect((await conversation.say('back')).text).toMatch(/first security question/);
    expect((await conversation.say('back')).awaiting).toBe('confirm');
    expect((await conversation.say('no')).awaiting).toBe('choice');
    await conversation.say('1', 'Waffles canary', '1', 'Elm canary');
    expect((await conversation.say('back')).text).toMatch(/second security question/);
    await conversation.say('1', 'Elm canary');
    expect((await conversation.say('1', 'Bordeaux canary')).text).toMatch(/three new security questions are set/);
  });

  it.each([
    ['123', /too easy to guess/],
    ['ab', /at least 3/],
    [customer.username, /must not be your username/],
    [customer.password, /must not be your password/],
    ['first pet', /words of the question/],
  ])('refuse the answer %s with its reason', async (answer, reason) => {
    const conversation = converse();
    await toQuestions(conversation);
    await conversation.say('1');
    const heard = await conversation.say(answer);
    expect(heard.text).toMatch(reason);
    expect(heard.awaiting).toBe('security_answer');
    expect((await conversation.say('back')).awaiting).toBe('choice');
  });

  it('need the password, and a wrong one counts as a failed sign-in', async () => {
    const conversation = converse();
    const heard = await conversation.say('reset my security questions', customer.username, 'not the password');
    expect(heard.text).toMatch(/do not go together[^]*Login ID/);
    for (let miss = 2; miss <= 4; miss++) await conversation.say(customer.username, 'not the password');
    const last = await conversation.say(customer.username, 'not the password');
    expect(last.text).toMatch(/locked after five failed tries/);
    expect([last.awaiting, last.flow]).toEqual(['none', undefined]);
  });
});

describe('three wrong answers', () => {
  it('lead to the reset, with the login known, and back to what was wanted', async () => {
    const conversation = converse();
    await conversation.say('show my balance', customer.username, customer.password);
    const heard = await conversation.say('wrong one', 'wrong two', 'wrong three');
    expect(heard.text).toMatch(/Three answers did not match[^]*Shall we do it now\?/);
    expect((await conversation.say('yes')).awaiting).toBe('password');
    await conversation.say(customer.password, '3/12/84', customer.ssnLast4, customer.zip, 'text');
    await conversation.say(await credentials.lastCode());
    await conversation.say('1', 'Waffles', '1', 'Elm Street');
    expect((await conversation.say('1', 'Bordeaux')).text).toMatch(/are set[^]*sign you in now\?/);
    await conversation.say('yes', customer.username);
    expect((await conversation.say(customer.password)).awaiting).toBe('security_answer');
    expect(conversation.states.at(-1)).toContain('"task":"balance"');
  });

  it('are remembered, and the next sign-in offers the reset at once', async () => {
    await converse().say('sign in', customer.username, customer.password, 'wrong one', 'wrong two', 'wrong three');
    const conversation = converse();
    const heard = await conversation.say('sign in', customer.username, customer.password);
    expect(heard.text).toMatch(/need a reset[^]*Shall we do it now\?/);
    expect((await conversation.say('yes')).awaiting).toBe('password');
  });
});

describe('a code at sign-in', () => {
  async function withStepUp(stepUp: 'code' | 'question+code'): Promise<Conversation> {
    await credentials.close();
    credentials = await openCredentials({ stepUp });
    return converse();
  }
  const signIn = ['sign in', customer.username, customer.password] as const;

  it('goes to the contact that was chosen among masked ones, and signs in', async () => {
    const conversation = await withStepUp('code');
    const heard = await conversation.say(...signIn);
    expect(heard.text).toMatch(/the phone ending 0142 or d\.\.\.@example\.com/);
    expect([heard.awaiting, heard.flow]).toEqual(['choice', 'sign_in']);
    expect((await conversation.say('e-mail')).text).toMatch(/sent a code to d\.\.\.@example\.com/);
    const code = await credentials.lastCode();
    expect((await conversation.say(wrongCode(code))).text).toMatch(/does not match[^]*d\.\.\.@example\.com/);
    expect((await conversation.say('send it again')).text).toMatch(/sent a new code/);
    expect((await conversation.say(await credentials.lastCode())).text).toMatch(/register this device/);
    expect((await conversation.say('yes')).text).toMatch(/Dana\. You are signed in/);
    expectNothingKept(conversation, code, customer.phone, customer.email);
    expect((await converse().say('sign out', ...signIn)).text).toMatch(/You are signed in/);
  });

  it('goes to the only contact without a question', async () => {
    const conversation = await withStepUp('code');
    credentials.unreachable.add(customer.phone);
    const heard = await conversation.say(...signIn);
    expect([heard.text, heard.awaiting]).toEqual([expect.stringContaining('d...@example.com'), 'code']);
  });

  it('has a person where no contact can be reached', async () => {
    const conversation = await withStepUp('code');
    credentials.unreachable.add(customer.phone).add(customer.email);
    expect((await conversation.say(...signIn)).text).toMatch(/no contact on file[^]*1-800-555-0142/);
  });

  it('follows the question where both are wanted', async () => {
    const conversation = await withStepUp('question+code');
    const heard = await conversation.say(...signIn);
    expect(heard.awaiting).toBe('security_answer');
    expect((await conversation.say('send me a code instead')).text).toMatch(/need the answer first/);
    const [, number] = /Question (\d)/.exec(heard.text) ?? [];
    expect((await conversation.say(`umm, Answer ${number} please`, 'text')).awaiting).toBe('code');
    expect((await conversation.say(await credentials.lastCode())).text).toMatch(/register this device/);
  });

  it.each(['send code', 'code please', 'resend'])('"%s" at the question is no try at it', async (said) => {
    const conversation = converse();
    expect((await conversation.say(...signIn, said)).awaiting).toBe('choice');
  });

  it('takes the place of the question on request', async () => {
    const conversation = converse();
    expect((await conversation.say(...signIn, 'send me a code instead')).awaiting).toBe('choice');
    await conversation.say('the first one');
    expect((await conversation.say(await credentials.lastCode(), 'no')).text).toMatch(/You are signed in/);
  });

  it('goes back to the contacts, and from there to the username', async () => {
    const conversation = await withStepUp('code');
    await conversation.say(...signIn, 'text');
    expect((await conversation.say('back')).awaiting).toBe('choice');
    expect((await conversation.say('back')).awaiting).toBe('username');
    expect((await conversation.say(customer.username, customer.password)).awaiting).toBe('choice');
  });

  it('is begun again where it took too long', async () => {
    const conversation = await withStepUp('code');
    await conversation.say(...signIn, 'text');
    credentials.clock.advance(16 * minute);
    expect((await conversation.say('123456')).text).toMatch(/took too long[^]*username/);
  });
});

describe('places where one is signed in', () => {
  const there: Place = { channel: 'web', conversationId: 'elsewhere', userId: 'u2' };

  async function signedIn(): Promise<Conversation> {
    const conversation = converse();
    await conversation.say('sign in', customer.username, customer.password, 'send me a code instead', 'text');
    await conversation.say(await credentials.lastCode(), 'no');
    await credentials.session(there);
    return conversation;
  }

  it('are listed, and another one is ended', async () => {
    const conversation = await signedIn();
    const heard = await conversation.say('where am I signed in');
    expect(heard.text).toMatch(/"This one" and "Web chat since November 22, 2026, 12:00 PM"/);
    expect((await conversation.say('2')).text).toMatch(/signed out "Web chat since/);
    expect((await conversation.say('my sessions')).messages.at(-1)?.choices).toHaveLength(2);
    expect((await conversation.say('keep it')).text).toMatch(/stays as it is/);
    await conversation.say('my sessions');
    expect((await conversation.say('the first one')).text).toMatch(/You are signed out/);
    expect((await conversation.say('show my balance')).awaiting).toBe('username');
  });

  it.each([['sign out of all devices except this'], ['where am I signed in', 'the other ones']])(
    'are all ended but this one by "%s"',
    async (...said) => {
      const conversation = await signedIn();
      expect((await conversation.say(...said)).text).toMatch(/at the other place\. Here you are still signed in/);
      expect(await credentials.test.repositories.sessions.listFor(credentials.loginId)).toHaveLength(1);
      expect((await conversation.say('show my balance')).awaiting).not.toBe('username');
    },
  );

  it.each(["don't sign me out", 'will I be signed out if I close the page', 'log me out of my other computer'])(
    'stay as they are after "%s"',
    async (said) => {
      const conversation = await signedIn();
      await conversation.say(said);
      expect(await credentials.test.repositories.sessions.listFor(credentials.loginId)).toHaveLength(2);
    },
  );

  it.each(['sign out everywhere', 'log me out of all my devices'])('are all ended by "%s"', async (said) => {
    const conversation = await signedIn();
    expect((await conversation.say(said)).text).toMatch(/signed out everywhere, 2 places/);
    expect(await credentials.test.repositories.sessions.listFor(credentials.loginId)).toHaveLength(0);
    expect((await conversation.say('show my balance')).text).not.toMatch(/any more/);
  });
});
