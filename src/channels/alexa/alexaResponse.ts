/** What Alexa is answered: speech, the same question again after silence, a card without APL, and whether the session goes on. */
import { ssml } from '../rendering/ssml';

export type AlexaCard =
  { readonly type: 'Simple'; readonly title: string; readonly content: string } | { readonly type: 'LinkAccount' };

interface Spoken {
  readonly say: readonly string[];
  /** Said where the customer is silent; the session ends where it is left out. */
  readonly reprompt?: string | undefined;
  readonly card?: AlexaCard | undefined;
}

/** Alexa takes 24 KB in all. */
const maximumCardText = 6_000;

export function alexaResponse({ say, reprompt, card }: Spoken): string {
  return JSON.stringify({
    version: '1.0',
    response: {
      outputSpeech: speech(say),
      ...(reprompt !== undefined && { reprompt: { outputSpeech: speech([reprompt]) } }),
      ...(card && { card: withinBounds(card) }),
      shouldEndSession: reprompt === undefined,
    },
  });
}

/** To what nobody listens to: the end of a session, an event. */
export const nothingToSay = JSON.stringify({ version: '1.0', response: {} });

export function canFulfilResponse(canFulfil: boolean, slotNames: readonly string[]): string {
  const answer = canFulfil ? 'YES' : 'NO';
  const slots = slotNames.map((name): [string, object] => [name, { canUnderstand: answer, canFulfill: answer }]);
  return JSON.stringify({
    version: '1.0',
    response: {
      canFulfillIntent: { canFulfill: answer, ...(slots.length > 0 && { slots: Object.fromEntries(slots) }) },
    },
  });
}

function speech(say: readonly string[]): { readonly type: 'SSML'; readonly ssml: string } {
  return { type: 'SSML', ssml: ssml(say) };
}

function withinBounds(card: AlexaCard): AlexaCard {
  return card.type === 'Simple' ? { ...card, content: card.content.slice(0, maximumCardText) } : card;
}
