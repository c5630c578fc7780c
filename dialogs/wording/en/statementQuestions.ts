/** The question for the month of a statement in its three forms. */
import { Temporal } from 'temporal-polyfill';
import type { Choice } from '../../../src/reply/message';
import type { Questions } from '../../prompts/question';
import { monthAndYear } from '../format';

const offered = 3;

const monthOf = (iso: string | undefined): string =>
  iso === undefined ? '' : monthAndYear(Temporal.PlainYearMonth.from(iso));

const monthChoices = (available: readonly string[]): Choice[] => [
  ...available.slice(0, offered).map((iso) => ({ label: monthOf(iso), say: monthOf(iso) })),
  { label: 'The last three', say: 'the last three' },
];

export const statementQuestions: Pick<Questions, 'month'> = {
  month: {
    ask: ({ available }) => ({
      text: `Your latest statement is from ${monthOf(available[0])}. Which one would you like?`,
      choices: monthChoices(available),
    }),
    again: ({ available }) => ({
      text: `Which month, please: the latest is ${monthOf(available[0])}?`,
      choices: monthChoices(available),
    }),
    example: ({ available }) => ({
      text: `You can say "the last one", "the last three", "since January" or a month from ${monthOf(available.at(-1))} on. Which one?`,
      choices: monthChoices(available),
    }),
  },
};
