/** The facts that customers are sent to (product.md rule 12), from one settings file. */
import { z } from 'zod';
import { hoursInWords } from './domain/handover/openingHours';
import { openingHoursSchema } from './openingHoursSchema';
import { readSettingsFile } from './settingsFile';
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
  return readSettingsFile(file, contactSettingsSchema, { setting: 'CONTACT_SETTINGS', demo });
}

export const companyName = 'MINI Financial Services';

/** What a printed statement says about the company. */
export function statementContact({ contact, fictitious }: ContactSettings): StatementContact {
  const { phone, hours, paymentAddress } = contact;
  return { company: companyName, phone, hours, paymentAddress, fictitious };
}
