/** What a channel with a screen gets: every word once, whether the text or the card says it. */
import { describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import * as fc from 'fast-check';
import { accountSummaryCard } from '../../../dialogs/cards/accountSummaryCard';
import { activityCard } from '../../../dialogs/cards/activityCard';
import { payoffCard } from '../../../dialogs/cards/payoffCard';
import { vehicleChoiceCard } from '../../../dialogs/cards/vehicleChoiceCard';
import type { Message } from '../../../src/reply/message';
import { nothingAwaited } from '../../../src/reply/replyActivity';
import { renderRich } from '../../../src/channels/rendering/richRenderer';

const lounge = 'https://owners-lounge.example.com/payoff';

interface Shown {
  readonly text: string;
  readonly card: boolean;
}

function render(message: Message): { readonly activity: Partial<Activity>; readonly onScreen: Shown | undefined } {
  const activity = renderRich({ message, expectation: nothingAwaited });
  return { activity, onScreen: (activity.channelData as { onScreen?: Shown }).onScreen };
}

function cardOf({ attachments }: Partial<Activity>): { body: { text?: string }[]; actions?: { title: string }[] } {
  return attachments?.[0]?.content as ReturnType<typeof cardOf>;
}

const payoff: Message = {
  text: [
    'Your 2023 Cooper ending 4417:',
    'Payoff good through March 15, 2026: $19,476.84',
    'Principal: $19,363.01',
    'This pays off your loan if it arrives by March 15, 2026. Each day after adds $2.65.',
    `To send it, call 800-555-0142 or see the Owners' Lounge: ${lounge}`,
  ].join('\n'),
  card: payoffCard({
    title: 'Your 2023 Cooper ending 4417',
    amount: { title: 'Payoff good through March 15, 2026', value: '$19,476.84' },
    facts: [{ title: 'Principal', value: '$19,363.01' }],
    explanation: 'This pays off your loan if it arrives by March 15, 2026. Each day after adds $2.65.',
  }),
  links: [{ label: 'Payoff instructions', url: lounge }],
};

describe('a card that says what the text says', () => {
  it('is shown alone, with what only the text said at its end and the address left to its button', () => {
    const { activity, onScreen } = render(payoff);
    expect(onScreen).toEqual({ text: '', card: true });
    expect(activity.text).toBe(payoff.text);
    expect(cardOf(activity).body.at(-1)?.text).toBe("To send it, call 800-555-0142 or see the Owners' Lounge.");
    expect(cardOf(activity).actions?.map(({ title }) => title)).toEqual(['Payoff instructions']);
  });

  it('leaves what the text says first to stand before it', () => {
    expect(render({ ...payoff, text: `Here it is.\n\n${payoff.text}` }).onScreen?.text).toBe('Here it is.');
  });

  it('is not begun again by a line that goes on after it', () => {
    const card = payoffCard({
      title: 'Check',
      amount: { title: 'Amount', value: '$1' },
      facts: [],
      explanation: 'It is final.',
    });
    const { activity } = render({ text: 'Check:\nAmount: $1\nIt is final. Shall I go on?', card });
    expect(
      cardOf(activity)
        .body.map(({ text }) => text)
        .slice(-2),
    ).toEqual(['It is final.', 'Shall I go on?']);
  });

  it('is found again in tables', () => {
    const rows = [
      { date: 'March 2, 2026', what: 'Payment from checking', amount: '-$612.23' },
      { date: 'February 2, 2026', what: 'Late fee', amount: '+$25.00' },
    ];
    const lines = rows.map(({ date, what, amount }) => `${date}: ${what}, ${amount}`);
    const text = ['Recent activity:', ...lines, 'Say "more" for earlier entries.'].join('\n');
    const { activity, onScreen } = render({ text, card: activityCard('Recent activity', rows) });
    expect(onScreen).toEqual({ text: '', card: true });
    expect(cardOf(activity).body).toHaveLength(4);
  });

  it.each([
    ['a figure differs', 'Principal: $19,363.02'],
    ['a figure stands beside another title', 'Interest: $19,363.01'],
    ['a line says more', 'Principal: $19,363.01 today'],
  ])('does not hide a line of the text where %s', (_name, line) => {
    const { activity } = render({ ...payoff, text: `${payoff.text}\n${line}` });
    expect(cardOf(activity).body.map(({ text }) => text)).toContain(line);
  });

  it('never loses a line, whatever text and card say', () => {
    const word = fc.constantFrom('Fees', 'Due', '$1.00', '$2.00', 'a:', 'b.', 'and');
    const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const fact = fc.record({ title: line, value: line });
    const plain = (text: string): string => text.replace(/[.,:;]+(?=\s|$)/g, '');
    const property = fc.property(fc.array(line), line, fact, fc.array(fact), (lines, title, due, facts) => {
      const card = accountSummaryCard({ title, due, facts, asOf: 'As of today' });
      const { activity, onScreen } = render({ text: lines.join('\n'), card });
      const facing = [due, ...facts].map((each) => `${each.title} ${each.value}`);
      const shown = [
        onScreen?.text,
        title,
        due.title,
        due.value,
        ...facing,
        ...cardOf(activity).body.map((b) => b.text),
      ];
      const all = shown.flatMap((text) => (text ?? '').split('\n')).map(plain);
      const isShown = (line: string): boolean =>
        all.some((text) => text === line || (line.startsWith(`${text} `) && all.includes(line.slice(text.length + 1))));
      expect(lines.map(plain).filter((line) => !isShown(line))).toEqual([]);
    });
    fc.assert(property);
  });
});

describe('a card that adds nothing', () => {
  it.each<[string, Message]>([
    ['only repeats the choices', vehicles('the Cooper or the Clubman')],
    [
      'only opens an address that the text has',
      { text: `See ${lounge} for more.`, links: [{ label: 'Open', url: lounge }] },
    ],
  ])('is not shown where it %s', (_name, message) => {
    expect(render(message).onScreen).toEqual({ text: message.text, card: false });
  });

  it.each<[string, Message]>([
    ['offers what the choices do not', { ...vehicles('which?'), choices: [] }],
    ['opens an address that the text lacks', { text: 'See the site.', links: [{ label: 'Open', url: lounge }] }],
  ])('but is shown where it %s', (_name, message) => {
    expect(render(message).onScreen).toEqual({ text: message.text, card: true });
  });

  function vehicles(text: string): Message {
    const choices = [
      { label: 'Cooper', say: 'Cooper' },
      { label: 'Clubman', say: 'Clubman' },
    ];
    return { text, choices, card: vehicleChoiceCard('Which vehicle?', choices) };
  }
});

it('shows the label of what was picked, and lets the assistant hear the words', () => {
  const { activity, onScreen } = render({ text: 'Shall I?', choices: [{ label: 'Register this device', say: 'yes' }] });
  expect(activity.suggestedActions?.actions).toEqual([
    { type: 'messageBack', title: 'Register this device', displayText: 'Register this device', text: 'yes' },
  ]);
  expect(onScreen).toBeUndefined();
});

describe('a name with signs of Markdown in it', () => {
  const name = '[Win](https://evil.example) **<b>** {{DATE(2026-01-01T00:00:00Z)}} &lt;';
  const { activity } = render({
    text: `Your ${name}:\nNickname: ${name}`,
    card: accountSummaryCard({
      title: `Your ${name}`,
      due: { title: 'Due', value: '$1.00' },
      facts: [{ title: 'Nickname', value: name }],
      asOf: '1. As of today',
    }),
  });
  const card = JSON.stringify(cardOf(activity).body);

  it('stands in the card as it is, and makes no link, no emphasis and no date', () => {
    expect(card).not.toMatch(/[^\\](?:\[Win|\*|<b|\{DATE|&lt)/);
    expect(card).toContain('1\\\\. As of today');
  });

  it('is left as it was typed in the text, which is plain', () => {
    expect(activity).toMatchObject({ text: `Your ${name}:\nNickname: ${name}`, textFormat: 'plain' });
  });
});
