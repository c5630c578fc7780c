/** A statement as a PDF to keep: letter size, tagged for screen readers, the same bytes for the same statement. */
import { type Statement, type StatementColumn, statementColumns } from '../domain/statements/outcomes';
import { type Area, type Column, StatementLayout } from './statementLayout';
import * as words from './wording';
import type { StatementContact } from './wording';

const amountWidth = 84;

export async function renderStatement(statement: Statement, contact: StatementContact): Promise<Uint8Array> {
  const { through } = statement.period;
  const layout = new StatementLayout({
    title: words.title(statement),
    author: contact.company,
    locale: words.locale,
    madeAt: through.toZonedDateTime('UTC').epochMilliseconds,
  });
  layout.masthead(contact.company, words.kicker, words.monthAndYear(statement));
  drawFacts(layout, statement);
  drawFigures(layout, statement);
  drawActivity(layout, statement);
  drawWaysToPay(layout, statement, contact);
  return layout.finish(contact.fictitious ? words.fictitiousNote : contact.company, words.pageOf);
}

function drawFacts(layout: StatementLayout, statement: Statement): void {
  const [left, right] = layout.halves(0.55);
  const top = layout.y;
  const whose: [string, string][] =
    statement.customerNames.length === 0 ? [] : [[words.preparedFor, words.names(statement)]];
  layout.pairs(
    [
      ...whose,
      [words.vehicleLabel, words.vehicle(statement)],
      [words.accountLabel, words.maskedAccount(statement), words.spokenAccount(statement)],
      [words.dateLabel, words.longDate(statement.period.through)],
      [words.periodLabel, words.period(statement)],
    ],
    left,
    92,
  );
  const bottom = layout.y;
  layout.panel(words.totalDue, words.money(statement.amountDue.total), words.whenDue(statement), right, top);
  layout.continueBelow(bottom, layout.y);
  layout.space(22);
}

function drawFigures(layout: StatementLayout, statement: Statement): void {
  const [left, right] = layout.halves();
  const top = layout.y;
  drawAmountDue(layout, statement, left, top);
  const bottom = layout.y;
  drawBalance(layout, statement, right, top);
  layout.continueBelow(bottom, layout.y);
  layout.space(22);
}

function drawAmountDue(layout: StatementLayout, statement: Statement, area: Area, top: number): void {
  const { currentPayment, pastDue, fees, total } = statement.amountDue;
  const pending = statement.pending === 0 ? [] : [[words.pending, words.money(statement.pending)]];
  const rows = [
    [words.currentPayment(statement), words.money(currentPayment)],
    [words.pastDue(statement), words.money(pastDue)],
    [words.fees, words.money(fees)],
    [words.totalDue, words.money(total)],
    ...pending,
  ];
  layout.heading(words.partsHeading, area, top);
  layout.table(pairOfColumns(words.part, words.amount), rows, { area, strong: (row) => row === 3 });
}

function drawBalance(layout: StatementLayout, statement: Statement, area: Area, top: number): void {
  layout.heading(words.balanceHeading(statement.closing), area, top);
  const credit = statement.credit === 0 ? [] : [[words.credit, words.money(statement.credit)]];
  const rows = [...balanceRows(statement), ...credit];
  layout.table(pairOfColumns(words.figure, words.value), rows, { area, strong: (row) => row === 2 });
}

/** The third row is the one that the others lead to. */
function balanceRows(statement: Statement): readonly (readonly string[])[] {
  const { opening, closing, interestCharged } = statement;
  if (opening.kind === 'loan' && closing.kind === 'loan')
    return [
      [words.openingPrincipal, words.money(opening.principal)],
      [words.principalChange, words.signedMoney(closing.principal - opening.principal)],
      [words.closingPrincipal, words.money(closing.principal)],
      [words.interestCharged, words.money(interestCharged)],
    ];
  if (opening.kind === 'lease' && closing.kind === 'lease')
    return [
      [words.openingPayments, String(opening.paymentsLeft)],
      [words.closingPayments, String(closing.paymentsLeft)],
      [words.closingTotal, words.money(closing.total)],
    ];
  throw new Error('A contract does not change its kind');
}

function pairOfColumns(label: string, value: string): readonly Column[] {
  return [{ heading: label }, { heading: value, width: amountWidth, isAmount: true }];
}

function drawActivity(layout: StatementLayout, statement: Statement): void {
  layout.keepTogether(110);
  layout.heading(words.activityHeading);
  if (statement.activity.length === 0) {
    layout.paragraph(words.noActivity);
    layout.space(14);
    return;
  }
  const shown = shownColumns(statement);
  const columns: Column[] = [
    { heading: words.date, width: 68 },
    { heading: words.description },
    ...shown.map((column) => ({ heading: words.columnNames[column], width: 64, isAmount: true })),
    { heading: words.amount, width: 70, isAmount: true },
  ];
  const rows = statement.activity.map((line) => [
    words.shortDate(line.date),
    words.lineDescription(line),
    ...shown.map((column) => words.partMoney(line.parts[column])),
    words.signedMoney(line.amount),
  ]);
  drawRows(layout, columns, rows);
  layout.space(22);
}

/** A table that goes over the page repeats its headings there. */
function drawRows(layout: StatementLayout, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const fitting = layout.rowsThatFit();
  layout.table(columns, rows.slice(0, fitting));
  if (rows.length <= fitting) return;
  layout.nextPage();
  layout.heading(words.activityContinued);
  drawRows(layout, columns, rows.slice(fitting));
}

/** Those in which something is. */
function shownColumns({ activity }: Statement): readonly StatementColumn[] {
  return statementColumns.filter((column) => activity.some(({ parts }) => parts[column] !== 0));
}

function drawWaysToPay(layout: StatementLayout, statement: Statement, contact: StatementContact): void {
  layout.keepTogether(150);
  layout.heading(words.payHeading);
  layout.pairs(words.waysToPay(contact), layout.whole, 92);
  layout.space(8);
  layout.paragraph(words.asOf(statement));
}
