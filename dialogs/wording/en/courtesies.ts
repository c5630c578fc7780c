/** Short answers to goodbyes, small talk and anger; each leads on. */
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import {
  forgotPassword,
  forgotUsername,
  mainChoices,
  makePayment,
  menu,
  person,
  showBalance,
  showPayoff,
  signIn,
} from './choices';

export const goodbye = (): Message => ({
  text: 'Goodbye! I am here whenever you need me.',
  choices: [menu],
  farewell: true,
});

export const smallTalk = (): Message => ({
  text: 'I leave that to people: I only know loans and leases. What can I do for your account?',
  choices: mainChoices,
});

export const smallTalkAtPrompt = (): Message => ({ text: 'I leave that to people.' });

export const upset = (): Message => ({
  text: 'I am sorry that this is frustrating. Tell me what you need, or say "agent" and a person will help.',
  brief: 'I am sorry that this is frustrating. Tell me what you need, or reply AGENT for a person.',
  choices: [person, showBalance, menu],
});

export const upsetAtPrompt = (): Message => ({
  text: 'I am sorry that this is frustrating. You can say "agent" for a person.',
  brief: 'I am sorry that this is frustrating. Reply AGENT for a person.',
});

/** "hold on a second". */
export const wait = (): Message => ({
  text: 'Take your time. I am here when you are ready. What can I do for you?',
  choices: mainChoices,
});

export const waitAtPrompt = (): Message => ({ text: 'Take your time.' });

/** "ok", "got it": nothing is wanted. */
export const noted = (): Message => ({
  text: 'All right. I am here whenever you need me.',
  brief: 'All right.',
  choices: mainChoices,
});

/** What only a person knows. */
export const notHere = ({ contact }: CustomerFacingSettings): Message => ({
  text: `I have nothing on that here. A person can tell you: call ${contact.phone}, ${contact.hours}.`,
  speak: 'I have nothing on that here. A person can tell you: say agent.',
  choices: [person, menu],
});

/** Asked as a rule: nothing of the kind can be done here, and a person may know more. */
export const skipping = ({ contact }: CustomerFacingSettings): Message => ({
  text:
    'I cannot skip or move a payment. You can pay a part here. What stays open after its due date is past due and may bring a late fee. ' +
    `A person can go through your options: call ${contact.phone}, ${contact.hours}.`,
  speak:
    'I cannot skip or move a payment. What stays open after its due date may bring a late fee. A person can go through your options: say agent.',
  brief: `I cannot skip or move a payment. What stays open after its due date may bring a late fee. A person can go through your options: ${contact.phone}, ${contact.hours}.`,
  choices: [person, makePayment],
});

/** Replaced site's help: these four are asked for where a username or a password is forgotten, and nowhere else. */
export const whyFacts = (): Message => ({
  text:
    'To sign in, your username and password are enough. Where one of them is forgotten, I ask for three more facts: ' +
    'your birth date, your ZIP code and the last four digits of your Social Security number. They show that it is you. I never ask for the whole number.',
  speak:
    'I ask for these only where a username or password is forgotten, so that nobody else can do that in your name. I never ask for the whole Social Security number.',
  brief:
    'I ask for birth date, last 4 of your SSN and ZIP code only if you forgot your username or password, to be sure it is you. Never for the whole number.',
  choices: [signIn, forgotUsername, forgotPassword],
});

/** Replaced site's help: holder and co-holder register each for themselves. */
export const ownLoginOnly = ({ contact }: CustomerFacingSettings): Message => ({
  text:
    'Here an account is only for its holder and its co-holder, each signed in with their own username. ' +
    `For anybody else, a person can tell you what is possible: call ${contact.phone}, ${contact.hours}.`,
  speak:
    'Here an account is only for its holder and its co-holder, each with their own username. For anybody else, say agent for a person.',
  choices: [signIn, person, menu],
});

/** What returning a lease early costs is not known; what buys the car is. */
export const leaseEarly = ({ contact }: CustomerFacingSettings): Message => {
  const known = 'What buys the car and ends a lease on a given day is its payoff.';
  const asked = `What returning it early comes to, a person can tell you: call ${contact.phone}, ${contact.hours}.`;
  return {
    text: `${known} ${asked} Would you like to see your payoff?`,
    speak: `${known} What returning it early comes to, a person can tell you. Would you like to see your payoff?`,
    brief: `${known} ${asked} Reply PAYOFF to see yours.`,
    choices: [showPayoff, person],
  };
};

export const leaseEarlyAtPrompt = (): Message => ({
  text: 'What buys the car and ends a lease on a given day is its payoff. What returning it early comes to, a person can tell you.',
});

/** Replaced site's help: EasyPay is kept at the Owners' Lounge. */
export const enrolled = ({ contact, ownersLounge }: CustomerFacingSettings): Message => {
  const unseen = 'I cannot see here whether EasyPay is on for you.';
  const takes = 'If it is on, it takes your payment on the due date.';
  const twice = 'Please look there before you pay here, so that nothing is paid twice.';
  return {
    text: `${unseen} The Owners' Lounge shows it: ${ownersLounge.easyPayUrl}\n${takes} ${twice} A person can tell you too: call ${contact.phone}, ${contact.hours}.`,
    speak: `${unseen} The Owners' Lounge shows it, and a person can tell you. ${takes} ${twice}`,
    brief: `${unseen} See the Owners' Lounge: ${ownersLounge.easyPayUrl}\n${takes} ${twice}`,
    choices: [person, showBalance],
    links: [{ label: "EasyPay at the Owners' Lounge", url: ownersLounge.easyPayUrl }],
  };
};

/** "I have a question". */
export const askAway = (): Message => ({ text: 'Go ahead: what would you like to know?', choices: mainChoices });

/** They belong to the login, not to the account. */
export const ownMethods = (): Message => ({
  text: 'A bank account or a card belongs to the login that gave it. Nobody who signs in with another login sees it or can pay with it.',
});

/** Payments are the account's, methods the login's. */
export const whoSeesPayment = (): Message => ({
  text: 'A holder and a co-holder of one account both see its payments. With which bank account or card it was paid, only the login that paid can see.',
});

/** Asked whether a person is on the account: never "yes" or "no" (replaced site's help: holder and co-holder register each). */
export const whoIsOnIt = ({ contact }: CustomerFacingSettings): Message => {
  const unseen = 'Who is on an account I cannot tell here.';
  const known =
    'Some accounts have a holder and a co-holder; each of them can register and sign in with a username of their own.';
  return {
    text: `${unseen} ${known} Who is on yours, a person can tell you: call ${contact.phone}, ${contact.hours}.`,
    speak: `${unseen} ${known} Who is on yours, a person can tell you: say agent.`,
    brief: `${unseen} A holder and a co-holder each sign in with their own username. A person can tell you who is on yours: ${contact.phone}.`,
    choices: [person, menu],
  };
};

/** Replaced site's help: holder and co-holder each have a username of their own. */
export const othersLogin = (): Message => ({
  text: "I tell nobody about another person's login. A holder and a co-holder each sign in with a username of their own.",
});

/** "do I have to talk to an agent". */
export const aboutPersons = (): Message => ({
  text: 'You need nobody for what I can do. An agent is a person of ours who helps with the rest: say "agent" when you want one.',
});

/** Asked of somebody by name, as of whoever is signed in. */
export const othersAccount = (): Message => ({
  text: "I tell nobody about another person's account or details. Here each login sees its own accounts only; a holder and a co-holder each sign in with a username of their own.",
  brief: "I tell nobody about another person's account or details. Here each login sees its own accounts only.",
});

/** The source names the place of the routing number alone. */
export const numberOnCheck = (): Message => ({
  text: 'Where a check shows the account number I have nothing on; your bank can tell you. The first nine digits at its bottom left are the routing number, so do not take those for it.',
});

/** Before the answer on buying more of them. */
export const milesNotKnown = ({ contact }: CustomerFacingSettings): Message => ({
  text: `How many miles you have driven, and what going over or more miles would cost, I do not have here. A person can tell you: call ${contact.phone}, ${contact.hours}.`,
  speak: 'How many miles you have driven, and what more of them would cost, I do not have here. A person can tell you.',
  brief: `Miles driven, and what more of them cost, I do not have here. A person can tell you: ${contact.phone}.`,
});

/** Before the answer on changing it. */
export const contactNotShown = (): Message => ({
  text: 'The e-mail, phone number and address on file are not shown here.',
});

/** "can I give my wife my password" (replaced site's help: a co-holder registers for themselves). */
export const keepSecret = (): Message => ({
  text: 'Please keep your password, your PIN, your codes and your answers to yourself, whoever asks. A co-holder can register and sign in with a username of their own.',
});

/** "tell me my security answers". */
export const neverShown = (): Message => ({
  text: 'I show nobody a password, a PIN or an answer, not even its owner. You can choose a new one: say "forgot my password" or "reset my security questions".',
  speak: 'I tell nobody a password, a PIN or an answer, not even its owner. You can choose a new one.',
});

export const caseSensitive = (): Message => ({
  text: 'A password counts exactly as it is typed, capital letters too. In a username or an answer capitals do not matter.',
});

/** Of somebody whose account is not there yet (replaced site's help: two weeks). */
export const newAccount = ({ contact }: CustomerFacingSettings): Message => ({
  text: `A new account can take up to two weeks to appear here, so please look again then. A person can look for it now: call ${contact.phone}, ${contact.hours}.`,
  speak:
    'A new account can take up to two weeks to appear here, so please look again then. A person can look for it now.',
  choices: [person],
});

/** Replaced site's help: the same username and password, new accounts within two weeks, a lock of 30 minutes. */
export const keptOut = ({ contact }: CustomerFacingSettings): Message => ({
  text:
    "The username and password of the Owners' Lounge are the ones to sign in with here. If one of them is not taken, I can send you the username or help you make a new password. " +
    `After five failed sign-ins the login opens again in 30 minutes. A new account can take up to two weeks to appear. If it still does not work, call ${contact.phone}, ${contact.hours}.`,
  speak:
    "The username and password of the Owners' Lounge are the ones to use here. I can help with a forgotten one, or say agent for a person.",
  brief:
    "Your Owners' Lounge username and password work here. Reply SIGN IN, FORGOT USERNAME or FORGOT PASSWORD. " +
    `After five failed tries, wait 30 minutes. A new account can take two weeks. Or call ${contact.phone}, ${contact.hours}.`,
  choices: [signIn, forgotUsername, forgotPassword, person],
});

export const keptOutAtPrompt = (): Message => ({
  text: "It takes the username and password of your Owners' Lounge registration. A new account can take up to two weeks to appear.",
});

/** Before it is said how to reach one. */
export const onlyAPerson = (): Message => ({ text: 'That is for a person to decide, not for me.' });
