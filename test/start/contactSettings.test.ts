/** The contact settings: hours that a machine can read, their sentence, and complaints that name the field. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadContactSettings } from '../../src/contactSettings';
import { projectFile } from '../../src/projectFile';

const shipped = projectFile('contact.settings.json');
type Content = { contact: { openingHours: { spans: object[]; closedOnFederalHolidays?: unknown } } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contact-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function withSpan(span: object): string {
  const content = JSON.parse(readFileSync(shipped, 'utf8')) as Content;
  content.contact.openingHours.spans = [span];
  const file = join(folder, 'contact.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('contact settings', () => {
  it('say the hours in words that follow from the figures', () => {
    expect(loadContactSettings(shipped, true).contact.hours).toBe('Monday to Friday, 9 a.m. to 9 p.m. Eastern');
  });

  it('are named where their file is not there, or is no JSON', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{');
    for (const wrong of [file, projectFile(join(folder, 'missing.json'))])
      expect(() => loadContactSettings(wrong, true)).toThrow(`CONTACT_SETTINGS: ${wrong}`);
  });

  it.each([
    ['days', { days: 'Mon-Fri', from: '09:00', until: '21:00' }],
    ['days', { days: 'Friday to Monday', from: '09:00', until: '21:00' }],
    ['from', { days: 'Monday', from: '9 am', until: '21:00' }],
    ['until', { days: 'Monday', from: '09:00', until: '24:30' }],
    ['until', { days: 'Monday', from: '09:00', until: '08:00' }],
  ])('name %s where it is wrong', (field, span) => {
    expect(() => loadContactSettings(withSpan(span), true)).toThrow(`contact.openingHours.spans.0.${field}: `);
  });
});
