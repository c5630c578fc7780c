/** Reads the opening hours of the contact settings: `{ "days": "Monday to Friday", "from": "09:00", "until": "21:00" }`. */
import { z } from 'zod';
import type { OpeningHours, OpeningSpan } from './domain/handover/openingHours';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "09:00"');

const spanSchema = z
  .strictObject({ days: z.string(), from: time, until: time })
  .transform(({ days, from, until }, context): OpeningSpan => {
    const [first = '', last = first, ...more] = days.toLowerCase().split(/\s+to\s+/);
    const span = { firstWeekday: weekdays.indexOf(first) + 1, lastWeekday: weekdays.indexOf(last) + 1, from, until };
    const complain = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (more.length > 0 || span.firstWeekday === 0 || span.lastWeekday < span.firstWeekday)
      complain('days', 'must be a day or two in their order, such as "Saturday" or "Monday to Friday"');
    if (until <= from) complain('until', 'must be later than "from"');
    return span;
  });

/** New York time. */
export const openingHoursSchema = z
  .strictObject({ spans: z.array(spanSchema).min(1), closedOnFederalHolidays: z.boolean() })
  .transform((hours): OpeningHours => hours);
