/** Every value of a first line, as it is printed, where the label is known: each row of firstLines.tsv is one way to say it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { findValues } from '../../../src/language/values/findValues';
import type { Label } from '../../../src/language/labels';
import { printedValues } from '../../../scripts/language/printReading';

const today = Temporal.PlainDate.from('2026-06-10');

describe('the values of a first line', () => {
  const rows = readFileSync(join(__dirname, 'firstLines.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t') as [string, Label, string]);

  it.each(rows)('%s', (text, label, expected) => {
    expect(printedValues(findValues(text, label), today)).toEqual(JSON.parse(expected));
  });
});
