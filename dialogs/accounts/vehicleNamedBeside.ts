/** A vehicle that is named within a short question ("my last payment on the Countryman"), and the question without it. */
import { plainText } from '../../src/language/plainText';
import { findValues } from '../../src/language/values/findValues';
import type { ConversationMemory } from '../turn';
import { nicknameIn } from './vehicles';

interface NamedBeside {
  /** Without its name, and with a general word in its place. */
  readonly questions: readonly string[];
  readonly vehicle: string;
}

const longest = 120;

export function vehicleNamedBeside(text: string, memory: ConversationMemory): NamedBeside | undefined {
  if (text.length > longest) return undefined;
  const vehicle = nicknameIn({ text, memory }) ?? findValues(text, 'switch_vehicle').vehicle;
  if (vehicle === undefined) return undefined;
  const named = plainText(vehicle).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const plain = plainText(text);
  const name = `(?:the |my )?(?:mini )?${named}(?: (?:one|car|mini))?(?![a-z0-9])`;
  const without = plain.replace(new RegExp(` (?:on|for|of|with|from|towards?) ${name}`), '');
  const general = plain.replace(new RegExp(`(?<![a-z0-9])${name}`), 'my loan');
  return { questions: [...(without === plain ? [] : [without]), general], vehicle };
}

/** Words that are a vehicle and nothing else, as their owner calls it or by model, year or ending. */
export function vehicleCalled(words: string, memory: ConversationMemory): string | undefined {
  const bare = words.trim().replace(/^(?:the|my) /i, '');
  const nickname = nicknameIn({ text: bare, memory });
  if (nickname !== undefined) return nickname;
  const { vehicle } = findValues(bare, 'switch_vehicle');
  return vehicle !== undefined && plainText(bare).length <= vehicle.length + leftOver ? vehicle : undefined;
}

/** "one" and the like. */
const leftOver = 5;
