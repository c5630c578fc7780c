/** The files for Amazon: the same as the sentences make them, and within Amazon's rules. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { alexaFiles } from '../../../scripts/alexa/alexaFiles';
import model from '../../../src/channels/alexa/model/en-US.json';

const { intents } = model.interactionModel.languageModel;
const samples = intents.flatMap((intent) => intent.samples);

describe('the files for Amazon', () => {
  it.each(alexaFiles())('have not drifted: $path (npm run alexa:model)', ({ path, content }) => {
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('hold every sample once, without digits or signs', () => {
    expect(new Set(samples).size).toBe(samples.length);
    expect(samples.filter((sample) => !/^[a-z' ]+$/.test(sample.replace(/\{\w+\}/g, 'slot')))).toEqual([]);
  });

  it('lead in what takes everything, and ask for no secret but the PIN (standards C10)', () => {
    const types = intents.map((intent) => ('slots' in intent ? intent.slots : []) ?? []).flat();
    const queries = intents.filter((intent) => JSON.stringify(intent).includes('AMAZON.SearchQuery'));
    expect(queries.every(({ samples: [first = ''] }) => /^[a-z ]+ \{query\}$/.test(first))).toBe(true);
    expect(new Set(types.map(({ type }) => type))).toEqual(
      new Set([
        ...['CUSTOMER_WORDS', 'SPOKEN_DIGIT', 'AMAZON.NUMBER', 'AMAZON.FOUR_DIGIT_NUMBER', 'AMAZON.DATE'],
        'AMAZON.SearchQuery',
      ]),
    );
  });
});
