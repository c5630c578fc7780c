/** The tables of text messages as Kysely sees them. */
import type { OptOutSource, TextRequest } from '../../src/domain/texting/ports';

export interface TextingTables {
  text_consents: {
    number_key: string;
    opted_out_at: number | null;
    opt_out_source: OptOutSource | null;
    opt_out_scope: 'all' | null;
    reminders_since: number | null;
  };
  text_numbers: { number_key: string; sealed: string; key_id: string };
  text_requests: {
    id: string;
    number_key: string;
    received_at: number;
    state: TextRequest['state'];
    /** A JSON array of texts, while the carrier may still ask again. */
    texts: string | null;
  };
  text_sends: { id: string; number_key: string; at: number };
  text_reports: { provider_id: string; status: string; at: number };
}

export const textingTableNames = [
  'text_consents',
  'text_numbers',
  'text_requests',
  'text_sends',
  'text_reports',
] as const satisfies readonly (keyof TextingTables)[];
