/** What the customer wants with these words, as one closed list that the main dialog acts on. */
import type { Command } from '../src/language/commands';
import { type FaqLabel, type Label, type RightsTopic, isFaqLabel } from '../src/language/labels';
import type { Candidate } from '../src/language/understand';
import type { Values } from '../src/language/values';
import { asksWhetherHuman, ownPhrase } from './ownPhrases';
import { usernameToSignInAs } from './prompts/usernamePrompt';
import type { TaskOptions } from './task';
import { taskOf } from './tasks';
import type { Turn } from './turn';

export type Wish =
  | { readonly kind: 'rights'; readonly topic: RightsTopic }
  | { readonly kind: 'human_or_not' }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'task'; readonly options: TaskOptions }
  | { readonly kind: 'faq'; readonly id: FaqLabel }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'unsure'; readonly candidates: readonly Candidate[]; readonly values: Values }
  | { readonly kind: 'out' };

/** Rights phrases first, then our own words, then what was understood with confidence. */
export function wishOf(turn: Turn): Wish {
  if (turn.text === '') return { kind: 'out' };
  const own = ownPhrase(turn.text);
  if (own !== undefined) return { kind: 'task', options: own };
  const { reading } = turn;
  if (reading.rights !== undefined) return { kind: 'rights', topic: reading.rights };
  if (asksWhetherHuman(turn.text)) return { kind: 'human_or_not' };
  if (reading.decision === 'out') return { kind: 'out' };
  if (reading.decision === 'unsure') return { kind: 'unsure', candidates: reading.candidates, values: reading.values };
  const username = usernameToSignInAs(turn.text);
  return wishOfLabel(reading.label, reading.values, username);
}

export function wishOfLabel(label: Label, values: Values, username?: string): Wish {
  if (isFaqLabel(label)) return { kind: 'faq', id: label };
  const task = taskOf(label);
  if (task !== undefined)
    return { kind: 'task', options: { task, values, ...(username !== undefined && { username }) } };
  switch (label) {
    case 'help':
    case 'cancel':
    case 'repeat':
    case 'human_agent':
    case 'sign_out':
      return { kind: 'command', command: label };
    case 'greeting':
    case 'thanks':
      return { kind: label };
    default:
      return { kind: 'out' };
  }
}
