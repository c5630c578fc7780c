/** The tables of linked accounts; as in db/schema.ts. */

export interface LinkingTables {
  oauth_entries: OAuthEntryTable;
  listeners: ListenerTable;
}

/** What refers to others comes first. */
export const linkingTableNames = ['oauth_entries', 'listeners'] as const satisfies readonly (keyof LinkingTables)[];

interface OAuthEntryTable {
  model: string;
  id_hash: string;
  sealed_payload: string;
  grant_hash: string | null;
  uid_hash: string | null;
  login_id: string | null;
  expires_at: number | null;
  consumed_at: number | null;
}

interface ListenerTable {
  user_id: string;
  grant_hash: string | null;
  warned: number;
  hides_amounts: number;
}
