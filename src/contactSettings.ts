/** The facts that customers are sent to (product.md rule 12), from one settings file. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { hoursInWords } from './domain/handover/openingHours';
import { openingHoursSchema } from './openingHoursSchema';
import type { StatementContact } from './statements/wording';

const link = z.url({ protocol: /^https$/ });
const words = z.string().min(1);

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
  contact: z
    .strictObject({
      phone: words,
      openingHours: openingHoursSchema,
      paymentAddress: words,
      generalAddress: words,
    })
    .transform((contact) => ({ ...contact, hours: hoursInWords(contact.openingHours) })),
  privacy: z.strictObject({ url: link }),
  onlineServicesAgreement: z.strictObject({ url: link }),
  scra: z.strictObject({ url: link, phone: words }),
});

export type ContactSettings = z.infer<typeof contactSettingsSchema>;

/** Throws an Error that names the file and each field that is wrong. */
export function loadContactSettings(file: string, demo: boolean): ContactSettings {
  const parsed = contactSettingsSchema.safeParse(readJson(file));
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${file}:\n${complaints.join('\n')}`);
  }
  if (parsed.data.fictitious && !demo)
    throw new Error(`${file}: fictitious: the shipped values are made up; production needs real ones`);
  return parsed.data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`CONTACT_SETTINGS: ${file} cannot be read as JSON`, { cause });
  }
}

export const companyName = 'MINI Financial Services';

/** What a printed statement says about the company. */
export function statementContact({ contact, fictitious }: ContactSettings): StatementContact {
  const { phone, hours, paymentAddress } = contact;
  return { company: companyName, phone, hours, paymentAddress, fictitious };
}
