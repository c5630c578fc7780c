/** Every question that the conversation can ask, found by walking it, and what must hold whatever comes in between. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type QuestionName, expectations } from '../../dialogs/prompts/question';
import { type Stop, crawl } from './crawler/crawl';
import { interrupt } from './crawler/interrupt';
import { worlds } from './crawler/worlds';

const everyName = Object.keys(expectations) as QuestionName[];
const patience = 120_000;

describe('every question of the conversation', () => {
  const stops: Stop[] = [];

  beforeAll(async () => {
    for (const world of worlds) stops.push(...(await crawl(world)));
  }, patience);

  it('is reached by the crawler', () => {
    const reached = new Set(stops.map(({ question }) => question.question));
    expect(everyName.filter((name) => !reached.has(name))).toEqual([]);
  });

  it(
    'comes again after an aside, never in the same words after a miss, and is not left with work undone unasked',
    async () => {
      const complaints: string[] = [];
      const complain = ({ world, question, path }: Stop, said: string, what: string): void => {
        complaints.push(`${question.question}: "${said.slice(0, 40)}" ${what} (${world.name}: ${path.join(' | ')})`);
      };
      for (const stop of stops) await interrupt(stop, complain);
      expect(complaints).toEqual([]);
    },
    patience,
  );
});
