/** The facts that customers are sent to (product.md rule 12), from one settings file. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { OpeningHours } from './domain/calendar/openingHours';
import type { StatementContact } from './statements/wording';

const link = z.url({ protocol: /^https$/ });
const words = z.string().min(1);
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const timeOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a New York time such as 09:00');
/** The same as `hours` says in words. */
const openingHours = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1),
  from: timeOfDay,
  until: timeOfDay,
});

const contactSettingsSchema = z.strictObject({
  fictitious: z.boolean(),
  note: z.string().optional(),
  ownersLounge: z.strictObject({
    url: link,
    registerUrl: link,
    easyPayUrl: link,
    schedulePaymentUrl: link,
    payoffInstructionsUrl: link,
    leaseMilesUrl: link,
    updateAddressUrl: link,
    updateEmailUrl: link,
    addAccountUrl: link,
    messageCenterUrl: link,
  }),
  contact: z.strictObject({
    phone: words,
    hours: words,
    open: openingHours,
    paymentAddress: words,
    generalAddress: words,
  }),
  privacy: z.strictObject({ url: link }),
  onlineServicesAgreement: z.strictObject({ url: link }),
  scra: z.strictObject({ url: link, phone: words }),
});

export type ContactSettings = z.infer<typeof contactSettingsSchema>;

/** Throws an Error that names the file and each field that is wrong. */
export function loadContactSettings(file: string, demo: boolean): ContactSettings {
  const parsed = contactSettingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${file}:\n${complaints.join('\n')}`);
  }
  if (parsed.data.fictitious && !demo)
    throw new Error(`${file}: fictitious: the shipped values are made up; production needs real ones`);
  return parsed.data;
}

/** When calls are put through. */
export function openingHoursOf({ contact }: ContactSettings): OpeningHours {
  const { days, from, until } = contact.open;
  return { from, until, days: days.map((day) => weekdays.indexOf(day) + 1) };
}

/** What a printed statement says about the company. */
export function statementContact({ contact, fictitious }: ContactSettings): StatementContact {
  const { phone, hours, paymentAddress } = contact;
  return { company: 'MINI Financial Services', phone, hours, paymentAddress, fictitious };
}
