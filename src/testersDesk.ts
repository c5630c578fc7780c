/** Fills the ports of the tester's desk from the demo's parts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Server } from 'restify';
import { databaseFile } from '../db/open';
import type { DeskClock, DeskStates, DeskStorage, LoginState, SentMessage } from './channels/tester/ports';
import { type TesterDesk, mountTesterDesk } from './channels/tester/testerDesk';
import type { Service } from './compose';
import type { Demo } from './demo';
import { AdjustableClock } from './domain/clock/adjustableClock';
import { normaliseUsername } from './domain/identity/normalise';
import { projectFile } from './projectFile';
import { exactCommand } from './language/commands';

export function mountDemoDesk(server: Server, service: Service, demo: Demo, onReset: () => void): TesterDesk {
  return mountTesterDesk(server, {
    customers: demo,
    clock: adjustable(service),
    states: deskStates(service),
    outbox: { sent: () => sentMessages(service) },
    storage: deskStorage(service),
    reports: service.reports,
    isCommand: (text) => exactCommand(text) !== undefined,
    onReset,
    onSurprise: service.onSurprise,
    pageFolder: projectFile('dist', 'web'),
  });
}

function adjustable({ clock }: Service): DeskClock {
  if (clock instanceof AdjustableClock) return clock;
  throw new Error('The tester’s desk needs a clock that can be moved');
}

/** Beside the database, where that is a file; otherwise nothing outlives the process. */
function deskStorage({ settings }: Service): DeskStorage {
  const database = databaseFile(settings.databaseUrl);
  if (database === undefined) return { read: () => undefined, write: () => undefined };
  const file = join(dirname(database), 'testers-desk.json');
  return {
    read: () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    write: (content) => writeFileSync(file, content, { mode: 0o600 }),
  };
}

/** Newest first. What is due goes out first, so that a tester need not wait for it. */
async function sentMessages({ services }: Service): Promise<readonly SentMessage[]> {
  await services.work.tick();
  return services.credentials.sentNotices.sent().map(({ subject, at, ...notice }) => ({
    ...{ ...notice, at: iso(at) },
    ...(subject !== undefined && { subject }),
  }));
}

function deskStates({ repositories, attemptKeys }: Service): DeskStates {
  const { logins, attempts, devices, sessions, accounts, ledger } = repositories;
  return {
    async of(name) {
      const username = normaliseUsername(name);
      const login = await logins.findByUsername(username);
      const attempt = await attempts.read(attemptKeys.signIn(username));
      const [deviceList, sessionList, accountList] = login
        ? await Promise.all([devices.listFor(login.id), sessions.listFor(login.id), accounts.listFor(login.id)])
        : [[], [], []];
      return {
        username,
        failures: attempt?.failures ?? 0,
        lockedUntil: isoOrNull(attempt?.lockedUntil),
        devices: deviceList.map(({ channel, registeredAt, lastUsedAt, expiresAt }) => ({
          ...{ channel, registeredAt: iso(registeredAt), lastUsedAt: iso(lastUsedAt), expiresAt: iso(expiresAt) },
        })),
        sessions: sessionList.map(({ place, startedAt, lastSeenAt }) => ({
          ...{ channel: place.channel, conversation: place.conversationId },
          ...{ startedAt: iso(startedAt), lastSeenAt: iso(lastSeenAt) },
        })),
        accounts: accountList.map(({ last4, vehicle, contract }) => ({
          ...{ last4, kind: contract.kind, vehicle: `${vehicle.year} ${vehicle.model}` },
        })),
        paymentMethods: [],
        payments: [],
        statements: [],
        optOuts: [],
        ledgerSum: await ledger.sum(),
      } satisfies LoginState;
    },
    async accountLast4(username, accountId) {
      const login = await logins.findByUsername(normaliseUsername(username));
      return login && (await accounts.findFor(login.id, accountId))?.last4;
    },
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function isoOrNull(instant: number | undefined): string | null {
  return instant === undefined ? null : iso(instant);
}
