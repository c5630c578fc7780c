/** The conversation as customers live it: asking only for what is missing, interruptions at every question, strikes, secrets. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactCommand } from '../../src/language/commands';
import type { Reading } from '../../src/language/understand';
import { type AskedQuestion, expectItAgain, expectItWaits, expectItsAnswer, expectStrikes } from './askedQuestion';
import { rightAnswer, rightPassword } from './fakeBank';
import { factsSaid } from './fakeRecovery';
import { Conversation } from './harness';

const wrongSecret = 'canary-7f3a-wrong';
const unsure: Reading = {
  decision: 'unsure',
  label: 'payoff',
  confidence: 0.4,
  candidates: [
    { label: 'payoff', confidence: 0.4 },
    { label: 'faq_cookie', confidence: 0.35 },
  ],
  values: { date: { words: 'the 15th' } },
};
const fuzzy = 'that thing about the 15th';

/** How to come to each question, and what answers it. */
const questions: Readonly<Record<string, AskedQuestion>> = {
  username: { awaiting: 'username', way: ['show my balance'], answer: 'dana', then: /your password\?/ },
  password: {
    awaiting: 'password',
    way: ['show my balance', 'dana'],
    answer: rightPassword,
    then: /Dana[^]*\$816\.40/,
    secret: true,
  },
  'security answer': {
    awaiting: 'security_answer',
    way: ['show my balance', 'quinn', rightPassword],
    answer: rightAnswer,
    then: /register/,
    secret: true,
  },
  'register device': {
    awaiting: 'register_device',
    way: ['show my balance', 'quinn', rightPassword, rightAnswer],
    answer: 'register this device',
    then: /Done[^]*Quinn[^]*\$816\.40/,
  },
  vehicle: {
    awaiting: 'vehicle',
    way: ['show my balance', 'robin', rightPassword],
    answer: 'the convertible',
    then: /Ziggy[^]*\$816\.40/,
  },
  'payoff day': {
    awaiting: 'payoff_date',
    way: ['payoff on another day', 'dana', rightPassword],
    answer: 'March 20',
    then: /good through March 20, 2026/,
  },
  'device to forget': {
    awaiting: 'choice',
    way: ['what devices are registered', 'dana', rightPassword],
    answer: 'the first one',
    then: /forgotten/,
  },
  'session to end': {
    awaiting: 'choice',
    way: ['where am I signed in', 'dana', rightPassword],
    answer: 'the second one',
    then: /signed out "Text messages since/,
  },
  'forget all devices': {
    awaiting: 'confirm',
    way: ['forget all my devices', 'dana', rightPassword],
    answer: 'yes',
    then: /forgotten all 2/,
  },
};

const everyQuestion = Object.entries(questions);
const openQuestions = everyQuestion.filter(([, question]) => question.secret === undefined);

async function reach({ way, awaiting }: AskedQuestion): Promise<Conversation> {
  const conversation = new Conversation();
  conversation.bank.devices = [conversation.bank.device('registered'), conversation.bank.device('other')];
  const heard = await conversation.say(...way);
  expect(heard.awaiting).toBe(awaiting);
  return conversation;
}

describe('at every question', () => {
  it.each(everyQuestion)('%s takes its answer', async (_name, question) => {
    await expectItsAnswer(await reach(question), question);
  });

  const everywhere = ['help', 'repeat', 'agent'];
  it.each(everyQuestion.flatMap(([name, question]) => everywhere.map((word) => [name, word, question] as const)))(
    '%s waits on after "%s"',
    async (_name, word, question) => {
      await expectItWaits(await reach(question), question, word);
    },
  );

  const asides = [
    ['what is a cookie?', /text file/],
    ['are you a real person?', /not a person/],
    ['someone stole my identity and there is fraud on my account', /1-800-555-0142/],
    ['thank you so much', /welcome/],
  ] as const;
  it.each(
    openQuestions.flatMap(([name, question]) => asides.map(([word, reply]) => [name, word, question, reply] as const)),
  )('%s comes again after "%s", without a strike', async (_name, word, question, reply) => {
    await expectItAgain(await reach(question), question, { said: word, reply });
  });

  const waysOut = [
    ['menu', /what I can do/],
    ['start over', /from the start/],
    ['cancel', /dropped/],
  ] as const;
  it.each(
    everyQuestion.flatMap(([name, question]) => waysOut.map(([word, reply]) => [name, word, question, reply] as const)),
  )('%s is left by "%s"', async (_name, word, question, reply) => {
    const conversation = await reach(question);
    const heard = await conversation.say(word);
    expect(heard.text).toMatch(reply);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
  });

  it.each(openQuestions)('%s: three strikes lead to a person, never in the same words', async (_name, question) => {
    await expectStrikes(await reach(question), question);
  });

  it.each(everyQuestion)('%s: no secret is kept, in state, messages or events', async (_name, question) => {
    const conversation = await reach(question);
    await conversation.say(question.answer);
    const kept = conversation.states.join('\n');
    for (const secret of conversation.bank.secretsTaken) expect(kept).not.toContain(secret);
  });
});

describe('signing in', () => {
  it('tells the same for a wrong password and an unknown name, and asks for the password again', async () => {
    const known = await new Conversation().say('sign in', 'dana', wrongSecret);
    const unknown = await new Conversation().say('sign in', 'nobody', wrongSecret);
    expect(known.text).toBe(unknown.text);
    expect(known.awaiting).toBe('password');
    const offered = known.messages.at(-1)?.choices?.map(({ say }) => say);
    expect(offered).toEqual(expect.arrayContaining(['I forgot my password', 'another username']));
  });

  it('says when a lock opens, and that a reset does not shorten it', async () => {
    const conversation = new Conversation();
    await conversation.say('show my balance');
    for (let attempt = 1; attempt <= 5; attempt++) await conversation.say('dana', wrongSecret);
    const heard = await conversation.say('dana', rightPassword);
    expect(heard.text).toMatch(/11:30 AM New York time, in about 30 minutes\. A new password does not shorten/);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
    expect(conversation.states.join()).not.toContain(wrongSecret);
  });

  it('brings a different question after a wrong answer, and ends after three', async () => {
    const conversation = new Conversation();
    expect((await conversation.say('show my balance', 'quinn', rightPassword)).text).toContain('First pet?');
    expect((await conversation.say(wrongSecret)).text).toContain('First school?');
    expect((await conversation.say(wrongSecret)).text).toContain('First car?');
    const heard = await conversation.say(wrongSecret);
    expect(heard.text).toMatch(/reset[^]*Shall we do it now\?$/);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
    expect(conversation.states.join()).not.toContain(wrongSecret);
  });

  it('goes back from the password to the username, and from there out', async () => {
    const conversation = new Conversation();
    expect((await conversation.say('show my balance', 'pat.example', 'back')).awaiting).toBe('username');
    expect((await conversation.say('dana', rightPassword)).text).toContain('$816.40');
    expect((await new Conversation().say('show my balance', 'back')).awaiting).toBe('none');
  });

  it('takes the username that came with the wish', async () => {
    const conversation = new Conversation();
    expect((await conversation.say('sign in as dana')).awaiting).toBe('password');
    expect((await new Conversation().say('my username is dana')).awaiting).toBe('password');
    expect((await new Conversation().say('my username is hard to remember')).awaiting).not.toBe('password');
    expect((await conversation.say(rightPassword)).text).toMatch(/Dana\. You are signed in/);
  });

  it.each([
    ['dana', 'dana'],
    ['  dana.reyes@example.com ', 'dana.reyes@example.com'],
    ['my username is payoff', 'payoff'],
    ['dana dot reyes', 'dana.reyes'],
    ["it's dana_reyes", 'dana_reyes'],
    ['dana.reyes I think', 'dana.reyes'],
    ['uh, dana dot reyes', 'dana.reyes'],
    ["it's lena.carter, my husband is the holder", 'lena.carter'],
  ])('understands the username in "%s"', async (said, username) => {
    const conversation = new Conversation();
    await conversation.say('sign in', said);
    expect(conversation.states.at(-1)).toContain(`"username":"${username}"`);
  });

  it('greets, offers what to do, and does not sign in twice', async () => {
    const conversation = new Conversation();
    expect((await conversation.signIn()).text).toMatch(/Dana.*What would you like/);
    expect((await conversation.say('sign in')).text).toMatch(/signed in already/);
  });

  it('does not ask on a device again that it keeps asking about', async () => {
    const conversation = new Conversation();
    const heard = await conversation.say('sign in', 'quinn', rightPassword, rightAnswer, 'not now');
    expect(heard.text).toMatch(/ask again next time[^]*Quinn/);
    expect(conversation.bank.devices).toHaveLength(0);
  });
});

describe('asking only for what is missing', () => {
  it('answers exactly what was asked before the sign-in', async () => {
    const heard = await new Conversation().say('payoff on the 15th for the convertible', 'robin', rightPassword);
    expect(heard.text).toMatch(/Ziggy[^]*good through March 15, 2026: \$18,495\.26[^]*\$2\.52/);
    expect(heard.awaiting).toBe('none');
  });

  it('asks which vehicle once, and keeps looking at it', async () => {
    const conversation = new Conversation();
    await conversation.say('show my balance', 'robin', rightPassword, 'the countryman');
    expect((await conversation.say('show my payoff')).text).toMatch(/4417[^]*\$18,495\.26/);
    expect((await conversation.say('switch vehicle')).text).toMatch(/Ziggy/);
    expect((await conversation.say('show my balance')).text).toMatch(/Ziggy[^]*\$816\.40/);
  });

  it.each([
    ['show my balance for Ziggy', /Ziggy[^]*\$816\.40/],
    ['ziggy', /now looking at your Ziggy/],
    ['switch to Ziggy please', /now looking at your Ziggy/],
  ])("knows the customer's own name for a vehicle: %s", async (said, reply) => {
    const conversation = new Conversation();
    await conversation.say('show my balance', 'robin', rightPassword, 'the countryman');
    expect((await conversation.say(said)).text).toMatch(reply);
  });

  it('changes what is done after the sign-in, and keeps the question', async () => {
    const conversation = new Conversation();
    const heard = await conversation.say('show my balance', 'show my payoff');
    expect(heard.text).toMatch(/payoff right after[^]*username/);
    expect((await conversation.say('dana', rightPassword)).text).toContain('$18,495.26');
  });

  it('leaves one task for another, and says so', async () => {
    const conversation = new Conversation();
    await conversation.say('payoff on another day', 'dana', rightPassword);
    expect((await conversation.say('show my balance')).text).toMatch(/Leaving your payoff[^]*\$816\.40/);
  });

  it('goes back from the payoff day to the vehicle, and from there out', async () => {
    const conversation = new Conversation();
    await conversation.say('payoff on another day', 'robin', rightPassword, 'the convertible');
    expect((await conversation.say('back')).awaiting).toBe('vehicle');
    expect((await conversation.say('the countryman')).awaiting).toBe('payoff_date');
    expect((await conversation.say('tomorrow')).text).toMatch(/4417[^]*March 11, 2026/);
  });

  it('tells a login without accounts where to add one, and that it can take two weeks', async () => {
    const heard = await new Conversation().say('show my balance', 'nolan', rightPassword);
    expect(heard.text).toMatch(/two weeks[^]*https:\/\/lounge\.example\.com\/profile/);
  });

  it('says that a vehicle is paid off', async () => {
    const conversation = new Conversation();
    expect((await conversation.say('show my balance', 'paula', rightPassword)).text).toMatch(
      /paid off\. Nothing is due/,
    );
    expect((await conversation.say('show my payoff')).text).toMatch(/paid off already/);
  });
});

describe('a payoff day', () => {
  it.each([
    ['March 1 2026', /March 1, 2026 has passed[^]*which day|day should the payoff/i],
    ['December 1', /too far ahead[^]*April 9, 2026/],
  ])('that cannot be, such as %s, is refused and asked for', async (day, reply) => {
    const conversation = new Conversation();
    await conversation.say('payoff on another day', 'dana', rightPassword);
    const heard = await conversation.say(day);
    expect(heard.text).toMatch(reply);
    expect(heard.awaiting).toBe('payoff_date');
    expect((await conversation.say('today')).text).toContain('good through March 10, 2026');
  });

  it('that has passed is refused where it came with the wish', async () => {
    const conversation = new Conversation();
    await conversation.signIn();
    const heard = await conversation.say('show me my payoff for yesterday');
    expect(heard.text).toMatch(/March 9, 2026 has passed/);
    expect(heard.awaiting).toBe('payoff_date');
  });

  it('that may be two is asked about', async () => {
    const conversation = new Conversation();
    await conversation.say('payoff on another day', 'dana', rightPassword);
    const heard = await conversation.say('the 15th or the 20th');
    expect(heard.text).toMatch(/March 15, 2026 or March 20, 2026\?/);
    expect((await conversation.say('the second one')).text).toContain('good through March 20, 2026');
  });
});

describe('a session that ends', () => {
  it('in the middle of a task is told, and the task begins again at its sign-in', async () => {
    const conversation = new Conversation();
    await conversation.say('payoff on another day', 'dana', rightPassword);
    conversation.bank.ended = 'idle';
    const heard = await conversation.say('March 20');
    expect(heard.text).toMatch(/nothing happened for a while[^]*username/);
    expect([heard.awaiting, heard.flow]).toEqual(['username', 'sign_in']);
    expect((await conversation.say('dana', rightPassword)).awaiting).toBe('payoff_date');
  });

  it('at rest is told, and what was asked is done after signing in', async () => {
    const conversation = new Conversation();
    await conversation.signIn();
    conversation.bank.ended = 'overall';
    expect((await conversation.say('show my balance')).text).toMatch(/time limit[^]*username/);
    expect((await conversation.say('dana', rightPassword)).text).toContain('$816.40');
  });

  it('leaves no figures to be repeated', async () => {
    const conversation = new Conversation();
    await conversation.say('show my balance', 'dana', rightPassword);
    conversation.bank.ended = 'idle';
    const heard = await conversation.say('repeat');
    expect(heard.text).toMatch(/signed out/);
    expect(heard.text).not.toContain('$816.40');
  });

  it('elsewhere is told at rest, once', async () => {
    const conversation = new Conversation();
    await conversation.signIn();
    conversation.bank.session = undefined;
    expect((await conversation.say('what is a cookie?')).text).toMatch(/not signed in any more[^]*text file/);
    expect((await conversation.say('what is a cookie?')).text).not.toMatch(/signed in/);
  });

  it('elsewhere does not break an open question', async () => {
    const conversation = new Conversation();
    await conversation.say('payoff on another day', 'dana', rightPassword);
    conversation.bank.session = undefined;
    expect((await conversation.say('March 20')).text).toMatch(/not signed in any more[^]*username/);
  });

  it('by "sign out" is told, and the customer is asked to sign in for the next task', async () => {
    const conversation = new Conversation();
    await conversation.signIn();
    expect((await conversation.say('sign out')).text).toMatch(/signed out/);
    expect(conversation.bank.session).toBeUndefined();
    expect((await conversation.say('show my balance')).awaiting).toBe('username');
    expect((await conversation.say('sign out')).awaiting).toBe('username');
  });
});

describe('at the top', () => {
  it('says in its first message that it is an assistant, once', async () => {
    const greeted = new Conversation(false);
    const hello = await greeted.say('hello');
    expect(hello.text).toMatch(/automated assistant.*not a person/);
    expect(hello.messages).toHaveLength(1);
    const asked = new Conversation(false);
    expect((await asked.say('what is a cookie?')).text).toMatch(/not a person[^]*text file/);
    expect((await asked.say('what is a cookie?')).text).not.toMatch(/not a person/);
  });

  it('asks what was meant, does it with the values given, and takes "none of these"', async () => {
    const conversation = new Conversation();
    conversation.readings.set(fuzzy, unsure);
    await conversation.signIn();
    const heard = await conversation.say(fuzzy);
    expect([heard.awaiting, heard.flow]).toEqual(['choice', 'clarify']);
    expect(heard.messages.at(-1)?.choices?.map(({ label }) => label)).toEqual([
      'See my payoff',
      'What is a cookie?',
      'None of these',
    ]);
    expect((await conversation.say('1')).text).toContain('good through March 15, 2026');
    expect((await conversation.say(fuzzy, 'none of these')).text).toMatch(/other words/);
    expect((await conversation.say(fuzzy, 'what is a cookie?')).text).toMatch(/text file/);
    expect(conversation.misses).toEqual([fuzzy, fuzzy, fuzzy]);
  });

  it('takes "yes" where one meaning was in question', async () => {
    const conversation = new Conversation();
    conversation.readings.set(fuzzy, { ...unsure, candidates: unsure.candidates.slice(1) });
    expect((await conversation.say(fuzzy, 'yes')).text).toMatch(/text file/);
    expect((await conversation.say(fuzzy, 'no')).text).toMatch(/other words/);
  });

  it('lets a clear wish take the place of "did you mean"', async () => {
    const conversation = new Conversation();
    conversation.readings.set(fuzzy, unsure);
    const heard = await conversation.say(fuzzy, 'where do I mail my payment');
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
    expect(heard.text).toMatch(/PO Box|contact\.paymentAddress/);
  });

  it('answers what it does not understand in other words each time, and keeps it', async () => {
    const conversation = new Conversation();
    const texts: string[] = [];
    for (let miss = 1; miss <= 5; miss++) texts.push((await conversation.say('flurb wombat zork')).text);
    expect(texts[2]).toMatch(/1-800-555-0142/);
    texts.slice(1).forEach((text, index) => expect(text).not.toBe(texts[index]));
    expect(conversation.misses).toHaveLength(5);
  });

  it.each(['yes', 'show my balance'])('does what a FAQ answer offered, on "%s"', async (answer) => {
    const conversation = new Conversation();
    await conversation.signIn();
    const heard = await conversation.say('what can I do on the site');
    expect(heard.text).toMatch(/account summary\?$/);
    expect((await conversation.say(answer)).text).toContain('$816.40');
  });

  it('takes "no" to an offer', async () => {
    const heard = await new Conversation().say('why is my total due different from my monthly payment', 'no');
    expect(heard.text).toMatch(/What else/);
    expect((await new Conversation().say('no')).text).toMatch(/whenever you need me/);
  });

  it('shows more activity on "more"', async () => {
    const conversation = new Conversation();
    await conversation.signIn();
    expect((await conversation.say('show my recent activity')).text.match(/Payment from checking,/g)).toHaveLength(5);
    const heard = await conversation.say('more');
    expect(heard.text.match(/Payment from checking,/g)).toHaveLength(2);
    expect(heard.text).not.toMatch(/more/);
  });

  it('repeats what was said last', async () => {
    const conversation = new Conversation();
    const first = await conversation.say('what is a cookie?');
    expect((await conversation.say('repeat')).text).toBe(first.text);
  });

  it.each(['are you human?', 'am I talking to a real person', 'is this a bot', 'are you a robot or a person'])(
    'never claims to be a person: %s',
    async (question) => {
      expect((await new Conversation().say(question)).text).toMatch(
        /^I am the automated assistant of MINI Financial Services, not a person/,
      );
    },
  );

  it('forgets a device on request', async () => {
    const conversation = new Conversation();
    conversation.bank.devices = [conversation.bank.device('registered'), conversation.bank.device('other')];
    await conversation.signIn();
    expect((await conversation.say('forget this device')).text).toMatch(/Done\. I have forgotten this device/);
    expect(conversation.bank.devices.map(({ id }) => id)).toEqual(['other']);
    expect((await conversation.say('forget this device')).text).toMatch(/not registered/);
    expect((await conversation.say('my devices', 'keep them')).text).toMatch(/stay as they are/);
    expect((await conversation.say('my devices', 'no')).text).toMatch(/stay as they are/);
    expect((await conversation.say('forget all my devices')).text).toMatch(/Done\. I have forgotten a device/);
  });
});

describe('whatever is said, in whatever order', () => {
  const words = [
    ...[
      'show my balance',
      'show my payoff',
      'payoff on another day',
      'show my recent activity',
      'more',
      'switch vehicle',
    ],
    ...[
      'what devices are registered',
      'my sessions',
      'sign out everywhere',
      'forget all my devices',
      'sign in',
      'sign out',
      'back',
      'repeat',
      'help',
      'menu',
    ],
    ...[
      'start over',
      'cancel',
      'agent',
      'yes',
      'no',
      '1',
      'the second one',
      'March 20',
      'yesterday',
      'the convertible',
    ],
    ...[
      'what is a cookie?',
      'are you human?',
      'I forgot my password',
      'I forgot my username',
      'reset my security questions',
      'text message',
      'make a payment',
      'flurb wombat zork',
      '',
      '?',
      fuzzy,
    ],
    ...['dana', 'robin', 'quinn', 'nolan', 'paula', 'register this device'],
  ];
  const step = fc.record({
    said: fc.constantFrom(...words),
    /** Said instead while a secret is awaited, unless it is a command. */
    secret: fc.constantFrom(rightPassword, rightPassword, rightAnswer, ...factsSaid, wrongSecret),
    ended: fc.constantFrom(undefined, undefined, undefined, 'idle' as const),
  });

  it('there is an answer, a question is open only while it waits, and no secret is kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const conversation = new Conversation(false);
        conversation.readings.set(fuzzy, unsure);
        let secretAwaited = false;
        for (const { said, secret, ended } of steps) {
          conversation.bank.ended = ended;
          const heard = await conversation.say(secretAwaited && exactCommand(said) === undefined ? secret : said);
          secretAwaited = heard.secret;
          expect(heard.messages.length).toBeGreaterThan(0);
          expect(heard.awaiting === 'none').toBe(heard.flow === undefined);
        }
        const kept = conversation.states.join('\n');
        for (const secret of [rightPassword, rightAnswer, ...factsSaid, wrongSecret])
          expect(kept).not.toContain(secret);
      }),
      { numRuns: 300 },
    );
  });
});
