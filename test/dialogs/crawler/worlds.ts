/** The worlds that the crawler walks through: who signs in, on what device, and what the services hold. */
import type { DialogServices } from '../../../dialogs/dialogServices';
import type { MaskedContact } from '../../../src/domain/credentials/codeOutcomes';
import type { Reading } from '../../../src/language/understand';
import { Conversation } from '../harness';

export interface World {
  readonly name: string;
  readonly username: string;
  /** Where it differs from the others: only what follows from these is walked. */
  readonly wishes?: readonly string[];
  make(): Conversation;
}

/** Words that could mean two things. */
export const unclear = 'that thing about the 15th';
const unsure: Reading = {
  ...{ decision: 'unsure', label: 'payoff', confidence: 0.4, values: {} },
  candidates: [
    { label: 'payoff', confidence: 0.4 },
    { label: 'faq_cookie', confidence: 0.35 },
  ],
};

export const pin = '2468';
const contacts: readonly MaskedContact[] = [
  { id: 'c0', kind: 'email', hint: 'd…@example.com' },
  { id: 'c1', kind: 'phone', hint: '0142' },
];

function world(
  name: string,
  username: string,
  prepare: (conversation: Conversation) => void = () => undefined,
  others: (conversation: Conversation) => Partial<DialogServices> = () => ({}),
  wishes?: readonly string[],
): World {
  return {
    ...{ name, username },
    ...(wishes && { wishes }),
    make: () => {
      const seen = new Conversation(true);
      const conversation = new Conversation(true, others(seen));
      conversation.bank.devices = ['registered', 'other'].map((id) => conversation.bank.device(id, username));
      conversation.readings.set(unclear, unsure);
      prepare(conversation);
      return conversation;
    },
  };
}

/** A new device must pass a code instead of a question. */
function codeAtSignIn({ bank }: Conversation): Partial<DialogServices> {
  const { signIn } = bank.services;
  const [contact] = contacts;
  if (contact === undefined) throw new Error('No contact to send a code to');
  return {
    signIn: {
      ...signIn,
      submitPassword: async () => ({ kind: 'code', ticket: 't', contacts, hasAuthenticator: true }),
      sendCode: async () => ({ kind: 'sent', contact }),
    },
  };
}

function twoMethods({ payments }: Conversation): Partial<DialogServices> {
  const { methods } = payments.services;
  const list: DialogServices['methods']['list'] = async (session) => {
    const [first] = await methods.list(session);
    if (first === undefined) throw new Error('No method to make two of');
    return [first, { ...first, id: 'm-second', kind: 'savings', ending: '2210', nickname: undefined }];
  };
  return { methods: { ...methods, list } };
}

function claimed({ bank }: Conversation): void {
  bank.pin = pin;
  bank.proofWanted = 'pin';
}

const payment = 'pay 50 from everyday';

export const worlds: readonly World[] = [
  world('one vehicle', 'dana'),
  world('two vehicles and two methods', 'robin', undefined, twoMethods),
  world('a new device', 'quinn', undefined, undefined, ['Sign in']),
  world('a new device that needs a code', 'dana', undefined, codeAtSignIn, ['Sign in']),
  world('a factor that is too old', 'dana', ({ bank }) => (bank.proofWanted = 'password'), undefined, [payment]),
  world('a caller who is claimed', 'dana', claimed, undefined, [payment]),
];
