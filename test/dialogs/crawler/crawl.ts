/** Walks the real conversation breadth first from the top, and stops once at every question it has not met before. */
import type { Conversation, Heard, OpenQuestion } from '../harness';
import { answersTo, wishes } from './answers';
import type { World } from './worlds';

/** A place in the conversation: the words that lead there from the top, in a world. */
export interface Stop {
  readonly world: World;
  readonly path: readonly string[];
  readonly question: OpenQuestion;
}

interface Reached {
  readonly conversation: Conversation;
  readonly heard: Heard;
}

/** Words that do something everywhere; where they lead is walked too. */
const everywhere = ['menu'];
const longestPath = 14;

/** Every distinct question: by its task, its name and what its parameters are made of. */
export async function crawl(world: World): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  const met = new Set<string>();
  let paths: readonly (readonly string[])[] = [[]];
  while (paths.length > 0) {
    const found: string[][] = [];
    for (const path of paths) {
      const reached = await walk(world, path);
      const question = reached.conversation.openQuestion();
      const answers = question === undefined ? atTop(world, reached, met) : answersTo(reached.heard, world.username);
      if (question !== undefined) {
        const key = `${reached.heard.flow} ${question.question} ${shapeOf(question.parameters)}`;
        if (met.has(key) || path.length > longestPath) continue;
        met.add(key);
        stops.push({ world, path, question });
      }
      for (const answer of question === undefined ? answers : [...answers, ...everywhere])
        found.push([...path, answer]);
    }
    paths = found;
  }
  return stops;
}

/** Wishes once signed in and once not; afterwards what is offered and was not picked before. */
function atTop(world: World, { conversation, heard }: Reached, met: Set<string>): readonly string[] {
  const signedIn = conversation.bank.session !== undefined;
  const possible = [...(world.wishes ?? wishes), ...answersTo(heard, world.username)];
  const fresh = possible.filter((wish) => !met.has(`${signedIn} ${wish}`));
  for (const wish of fresh) met.add(`${signedIn} ${wish}`);
  return fresh;
}

const nothingHeard: Heard = { messages: [], text: '', awaiting: 'none', secret: false, flow: undefined, events: [] };

/** A fresh conversation, brought to where the path leads. */
export async function walk(world: World, path: readonly string[]): Promise<Reached> {
  const conversation = world.make();
  const heard = path.length === 0 ? nothingHeard : await conversation.say(...path);
  return { conversation, heard };
}

/** Which fields there are, of what type, and whether lists have none, one or more. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length > 1 ? 'more' : value.length}]`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return typeof value;
  const fields = Object.entries(value).map(([name, inner]) => `${name}:${shapeOf(inner)}`);
  return `{${fields.sort().join(',')}}`;
}
