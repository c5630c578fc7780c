/** Recent activity, one row a movement: date, what it was, amount. */
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
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: date, isSubtle: true }] },
      { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: what, wrap: true }] },
      {
        type: 'Column',
        width: 'auto',
        items: [{ type: 'TextBlock', text: amount, weight: 'Bolder', horizontalAlignment: 'Right' }],
      },
    ],
  };
}
