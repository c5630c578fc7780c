/** Recent activity, one row a movement: its date above what it was, and the amount. */
import type { Card } from '../../src/reply/message';
import { card, heading } from './card';

interface ActivityRow {
  readonly date: string;
  readonly what: string;
  readonly amount: string;
}

export function activityCard(title: string, rows: readonly ActivityRow[]): Card {
  return card([heading(title), ...rows.map(rowElement)]);
}

function rowElement({ date, what, amount }: ActivityRow): Readonly<Record<string, unknown>> {
  const lines = [
    { type: 'TextBlock', text: date, isSubtle: true, size: 'Small', wrap: true },
    { type: 'TextBlock', text: what, wrap: true, spacing: 'None' },
  ];
  const figure = { type: 'TextBlock', text: amount, weight: 'Bolder', horizontalAlignment: 'Right' };
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', items: lines },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Bottom', items: [figure] },
    ],
  };
}
