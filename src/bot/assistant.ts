/** The door through which every channel hands a turn to the assistant. */
import type { TurnContext } from 'botbuilder';
import type { Place } from '../domain/identity/place';

export interface Assistant {
  /**
   * Runs one turn to its end. The channel has authenticated the request, serialised the turns of the conversation and says
   * where the customer speaks from. Replies go out through `context.sendActivity` carrying a neutral reply (src/reply);
   * the channel renders them. What was typed as a secret is gone from the activity afterwards (`tookSecret`).
   * `alongside` is called once, when everything has been said: what it writes is kept together with the assistant's state.
   */
  run(context: TurnContext, place: Place, alongside?: Alongside): Promise<void>;
}

export type Alongside = () => Promise<unknown>;

const secretKey = Symbol('secretTaken');

/** Marks the incoming activity of this turn as a secret, so that its channel keeps dots in place of the words. */
export function markSecretTaken(context: TurnContext): void {
  context.turnState.set(secretKey, true);
}

export function tookSecret(context: TurnContext): boolean {
  return context.turnState.get<boolean | undefined>(secretKey) === true;
}
