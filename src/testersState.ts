/** Reads what the store knows about a username; numbers are masked. */
import type { DeskStates, LoginState } from './channels/tester/ports';
import type { Service } from './compose';
import type { Account } from './domain/accounts/contract';
import type { Login } from './domain/identity/ports';
import { normaliseUsername } from './domain/identity/normalise';

const paymentsShown = 20;

export function deskStates({ repositories, services, attemptKeys }: Service): DeskStates {
  const { logins, attempts, accounts, ledger } = repositories;
  return {
    async of(name) {
      await services.work.catchUp();
      const username = normaliseUsername(name);
      const login = await logins.findByUsername(username);
      const attempt = await attempts.read(attemptKeys.signIn(username));
      return {
        ...{ username, failures: attempt?.failures ?? 0, lockedUntil: isoOrNull(attempt?.lockedUntil) },
        ...(login ? await ownedBy(login) : nothingOwned),
        optOuts: login ? await optOutsOf(login) : [],
        ledgerSum: await ledger.sum(),
      };
    },
    async accountLast4(username, accountId) {
      const login = await logins.findByUsername(normaliseUsername(username));
      return login && (await accounts.findFor(login.id, accountId))?.last4;
    },
  };

  async function ownedBy(login: Login): Promise<Owned> {
    const [devices, sessions, visible, methods] = await Promise.all([
      repositories.devices.listFor(login.id),
      repositories.sessions.listFor(login.id),
      accounts.listFor(login.id),
      services.records.methods.listSaved(login.id),
    ]);
    return {
      devices: devices.map(({ channel, registeredAt, lastUsedAt, expiresAt }) => ({
        ...{ channel, registeredAt: iso(registeredAt), lastUsedAt: iso(lastUsedAt), expiresAt: iso(expiresAt) },
      })),
      sessions: sessions.map(({ place, startedAt, lastSeenAt }) => ({
        ...{ channel: place.channel, conversation: place.conversationId },
        ...{ startedAt: iso(startedAt), lastSeenAt: iso(lastSeenAt) },
      })),
      accounts: visible.map(({ last4, vehicle, contract }) => ({
        ...{ last4, kind: contract.kind, vehicle: `${vehicle.year} ${vehicle.model}` },
      })),
      paymentMethods: methods.map(({ kind, ending, nickname }) => ({
        kind,
        last4: ending,
        nickname: nickname ?? null,
      })),
      payments: (await Promise.all(visible.map((account) => paymentsOf(login, account)))).flat(),
      statements: (await Promise.all(visible.map((account) => statementsOf(login, account)))).flat(),
    };
  }

  async function optOutsOf({ id: loginId }: Login): Promise<object[]> {
    const optOuts = await services.credentials.texting.optOutsOf(loginId);
    return optOuts.map(({ at, source, scope }) => ({ channel: 'text', scope, source, at: iso(at) }));
  }

  async function paymentsOf(login: Login, { id, last4 }: Account): Promise<object[]> {
    const payments = await services.records.payments.listVisible(login.id, id, paymentsShown);
    return payments.map(
      ({ confirmationNumber, amount, status, methodKind, methodEnding, effectiveDate, submittedAt }) => ({
        ...{ confirmationNumber, accountLast4: last4, amountCents: amount, status },
        ...{ method: methodKind, methodLast4: methodEnding },
        ...{ effectiveDate: effectiveDate.toString(), submittedAt: iso(submittedAt) },
      }),
    );
  }

  async function statementsOf({ id: loginId }: Login, { id, last4 }: Account): Promise<object[]> {
    const months = await services.statements.list({ loginId }, id);
    return months.map((month) => ({ accountLast4: last4, month: month.toString() }));
  }
}

type Owned = Pick<LoginState, 'devices' | 'sessions' | 'accounts' | 'paymentMethods' | 'payments' | 'statements'>;

const nothingOwned: Owned = {
  devices: [],
  sessions: [],
  accounts: [],
  paymentMethods: [],
  payments: [],
  statements: [],
};

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function isoOrNull(instant: number | undefined): string | null {
  return instant === undefined ? null : iso(instant);
}
