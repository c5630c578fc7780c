/** Makes the turn that dialogs see from what the channel brought and what the store holds. */
import type { Turn, TurnEvent } from '../../dialogs/turn';
import type { Place } from '../domain/identity/place';
import type { Reading, Understanding } from '../language/understand';
import type { Reply } from '../reply/replyActivity';
import type { ConversationState } from './conversationState';
import type { IncomingText } from './incomingText';
import { channelTraits } from './channelTraits';
import { type KeptLine, readTranscript } from './keptTranscript';
import { type OpenPage, type PrivateQuestions, askedOnPage, mayCarry, onThePage } from './privateQuestions';

/** A turn while it runs, with what the dialogs may not see. */
export interface RunningTurn {
  readonly turn: Turn;
  readonly events: TurnEvent[];
  readonly understood: () => Reading | undefined;
  /** The page on which something is asked now, or was asked last. */
  readonly page: () => OpenPage | undefined;
  /** The last lines, the customer's of this turn among them. */
  readonly kept: readonly KeptLine[];
}

export function makeTurn(
  place: Place,
  state: ConversationState,
  incoming: IncomingText,
  { understanding, privateQuestions }: { understanding: Understanding; privateQuestions: PrivateQuestions },
  found: Pick<Turn, 'session' | 'sessionEnded' | 'canAnswerHere' | 'handOff'>,
): RunningTurn {
  const events: TurnEvent[] = [];
  let reading: Reading | undefined;
  let { text, secret } = incoming;
  const further = new Map(Object.entries(incoming.furtherSecrets));
  const asking = { page: state.page, insisted: incoming.belongsElsewhere, wantsNewPage: false };
  const onPage = (reply: Reply): Reply => {
    const asked = onThePage(place, reply);
    if (asked.expectation.elsewhere) asking.page = askedOnPage(asking.page, asked);
    return asked;
  };
  const here = async (reply: Reply): Promise<Reply> => {
    const sayable = await privateQuestions.sayable(place, reply, asking);
    Object.assign(asking, { page: sayable.page, wantsNewPage: false });
    return sayable.reply;
  };
  const turn: Turn = {
    place,
    traits: channelTraits[place.channel],
    get text() {
      return text;
    },
    takeAs(words) {
      text = words;
      reading = undefined;
    },
    ...found,
    lastSaid: state.lastSaid,
    numbered: state.numbered ?? [],
    memory: state.memory,
    get transcript() {
      return readTranscript(state.transcript);
    },
    get reading() {
      return (reading ??= understanding.read(text));
    },
    takeSecret() {
      const taken = secret;
      secret = undefined;
      return taken;
    },
    takeFurtherSecret(awaiting) {
      const taken = further.get(awaiting);
      further.delete(awaiting);
      return taken;
    },
    record: (event) => void events.push(event),
    mayCarry: (awaiting) => incoming.throughPage || mayCarry(place.channel, awaiting),
    newPage: () => void (asking.wantsNewPage = true),
    sayable: async (reply) => (incoming.throughPage ? onPage(reply) : here(reply)),
  };
  return { turn, events, understood: () => reading, page: () => asking.page, kept: state.transcript };
}
