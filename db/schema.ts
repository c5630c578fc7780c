/** The tables as Kysely sees them: the durable store (money, locks, credentials, sessions) and the chat store. */
import type { ChannelKind } from '../src/domain/identity/place';
import type { LedgerAccount, TransactionKind } from '../src/domain/ledger/ledger';
import type { AchTables } from './repositories/achTables';
import type { CredentialTables } from './repositories/credentialTables';
import type { LinkingTables } from './repositories/linkingTables';
import type { HandOverTables } from './repositories/handOverTables';
import type { PaymentTables } from './repositories/paymentTables';
import type { TextingTables } from './repositories/textingTables';

/** Cents, epoch milliseconds UTC and counters are 64-bit whole numbers; calendar dates are ISO text (`2026-11-22`). */
export interface DurableSchema
  extends PaymentTables, AchTables, CredentialTables, LinkingTables, HandOverTables, TextingTables {
  logins: LoginTable;
  security_questions: SecurityQuestionTable;
  attempts: AttemptTable;
  sign_in_challenges: SignInChallengeTable;
  devices: DeviceTable;
  device_tokens: DeviceTokenTable;
  accounts: AccountTable;
  account_access: AccountAccessTable;
  sessions: SessionTable;
  ledger_transactions: LedgerTransactionTable;
  ledger_entries: LedgerEntryTable;
}

/** What may lose its last moments at a power cut. */
export interface ChatSchema {
  chat_conversations: ChatConversationTable;
  chat_history: ChatHistoryTable;
  bot_state: BotStateTable;
  session_activity: SessionActivityTable;
  misses: MissTable;
  calls: CallTable;
  call_steps: CallStepTable;
  speaker_sessions: SpeakerSessionTable;
  speaker_requests: SpeakerRequestTable;
}

interface LoginTable {
  id: string;
  username: string;
  given_name: string;
  family_name: string | null;
  /** 1 where nothing of this login may be dropped, else 0. */
  legal_hold: number;
  password_hash: string;
}

interface SecurityQuestionTable {
  id: string;
  login_id: string;
  position: number;
  text: string;
  answer_hash: string;
}

interface AttemptTable {
  attempt_key: string;
  failures: number;
  locked_until: number | null;
  touched_at: number;
}

interface PlaceColumns {
  channel: ChannelKind;
  conversation_id: string;
  user_id: string;
  device_hash: string | null;
}

interface SignInChallengeTable extends PlaceColumns {
  ticket_hash: string;
  login_id: string;
  /** A JSON array of question ids. */
  question_ids: string;
  position: number;
  expires_at: number;
}

interface DeviceTable {
  id: string;
  login_id: string;
  device_hash: string;
  channel: ChannelKind;
  registered_at: number;
  last_used_at: number;
  expires_at: number;
}

interface DeviceTokenTable {
  device_hash: string;
  current_hash: string;
  renewed_at: number;
  offered_hash: string | null;
  offered_at: number | null;
  previous_hash: string | null;
}

interface AccountTable {
  id: string;
  last4: string;
  vehicle_year: number;
  vehicle_model: string;
  vehicle_nickname: string | null;
  kind: 'loan' | 'lease';
  monthly_payment: number;
  first_due_date: string;
  term_months: number;
  state: string;
  /** Of a loan. */
  amount_financed: number | null;
  funded_on: string | null;
  annual_rate_milli_percent: number | null;
  /** The buckets in order, comma separated. */
  allocation_order: string | null;
  /** Of a lease. */
  adjusted_capitalized_cost: number | null;
  started_on: string | null;
  residual: number | null;
  purchase_option_fee: number | null;
  monthly_tax: number | null;
  purchase_tax_milli_percent: number | null;
  official_fees: number | null;
  security_deposit: number | null;
  /** The sequence of the account's last ledger transaction; updating it serialises the posts of one account. */
  ledger_sequence: number;
}

interface AccountAccessTable {
  login_id: string;
  account_id: string;
  role: 'holder' | 'co-holder';
  position: number;
}

interface SessionTable extends PlaceColumns {
  id: string;
  login_id: string;
  started_at: number;
  /** As it was when the session was made; later sightings are in `session_activity`. */
  last_seen_at: number;
  active_account_id: string | null;
  /** Null in sessions from before it was kept. */
  proved_at: number | null;
  ended_at: number | null;
}

interface LedgerTransactionTable {
  id: string;
  account_id: string;
  sequence: number;
  kind: TransactionKind;
  effective_date: string;
  posted_at: number;
  detail: string | null;
  reverses: string | null;
}

interface LedgerEntryTable {
  transaction_id: string;
  position: number;
  account_id: string;
  ledger_account: LedgerAccount;
  amount: number;
}

interface ChatConversationTable {
  id: string;
  user_id: string;
  device_hash: string | null;
  created_at: number;
  last_sequence: number;
}

interface ChatHistoryTable {
  conversation_id: string;
  sequence: number;
  activity_id: string;
  client_activity_id: string | null;
  activity: string;
  at: number;
}

interface BotStateTable {
  state_key: string;
  document: string;
  etag: string;
  written_at: number;
}

interface SessionActivityTable {
  session_id: string;
  last_seen_at: number;
}

interface MissTable {
  id: string;
  text: string;
  /** A JSON array of labels, best first. */
  nearest: string;
  at: number;
}

interface CallTable {
  call_sid: string;
  began_at: number;
  ended_at: number | null;
  /** JSON of the channel's; none at the beginning, and none when the call is over. */
  memory: string | null;
}

interface CallStepTable {
  call_sid: string;
  step: number;
  claimed_at: number;
  answer: string | null;
}

interface SpeakerSessionTable {
  session_id: string;
  began_at: number;
  ended_at: number | null;
  /** JSON of the channel's; none at the beginning, and none when the session is over. */
  memory: string | null;
}

interface SpeakerRequestTable {
  session_id: string;
  request_id: string;
  answer: string | null;
}
