/** Fills the ports of the tester's desk from the demo's parts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Server } from 'restify';
import { databaseFile } from '../db/open';
import type { TextTurns } from './channels/sms/textTurns';
import type { DeskClock, DeskStorage, DeskTexting, SentMessage } from './channels/tester/ports';
import { type TesterDesk, mountTesterDesk } from './channels/tester/testerDesk';
import { alexaSetup } from './alexaSetup';
import type { DemoSigner } from './channels/alexa/demoSigner';
import type { Service } from './compose';
import type { Demo } from './demo';
import { AdjustableClock } from './domain/clock/adjustableClock';
import { projectFile } from './projectFile';
import { exactCommand } from './language/commands';
import { deskAgents } from './testersAgents';
import { deskProcessor } from './testersProcessor';
import { deskStates, iso } from './testersState';
import { twilioSetup } from './twilioSetup';

export function mountDemoDesk(
  server: Server,
  service: Service,
  demo: Demo,
  {
    texts,
    demoSigner,
    onReset,
  }: {
    readonly texts: TextTurns | undefined;
    readonly demoSigner: DemoSigner | undefined;
    readonly onReset: () => void;
  },
): TesterDesk {
  return mountTesterDesk(server, {
    texting: deskTexting(service, texts),
    customers: demo,
    clock: adjustable(service),
    states: deskStates(service),
    processor: deskProcessor(service),
    outbox: { sent: () => sentMessages(service) },
    agents: deskAgents(service),
    storage: deskStorage(service),
    phone: deskPhone(service),
    alexa: deskAlexa(service, demo, demoSigner),
    reports: service.reports,
    doWhatIsDue: () => doWhatIsDue(service),
    isCommand: (text) => exactCommand(text) !== undefined,
    onReset,
    onSurprise: service.onSurprise,
    pageFolder: projectFile('dist', 'web'),
  });
}

/** The desk signs with what the service believes: its own demo token, or a tester's real account. */
function deskPhone(service: Service): Parameters<typeof mountTesterDesk>[1]['phone'] {
  const twilio = twilioSetup(service);
  if (twilio?.voiceNumber === undefined) return undefined;
  return { access: twilio.access, number: twilio.voiceNumber };
}

/** A demo customer links an account by signing in as anybody would; the desk knows what they would type. */
function deskAlexa(
  service: Service,
  demo: Demo,
  demoSigner: DemoSigner | undefined,
): Parameters<typeof mountTesterDesk>[1]['alexa'] {
  const setup = alexaSetup(service);
  const redirectUri = setup?.client.redirectUris[0];
  if (setup === undefined || redirectUri === undefined || demoSigner === undefined) return undefined;
  return {
    skillId: setup.skillId,
    headersFor: (body) => demoSigner.headersFor(body),
    linkAs: { ...setup.client, redirectUri, customers: () => demo.directory() },
  };
}

function adjustable({ clock }: Service): DeskClock {
  if (clock instanceof AdjustableClock) return clock;
  throw new Error('The tester’s desk needs a clock that can be moved');
}

/** Where no Twilio stands behind the number, the desk is the only one that texts. */
function deskTexting(service: Service, turns: TextTurns | undefined): DeskTexting | undefined {
  const setup = twilioSetup(service);
  if (turns === undefined || setup?.smsNumber === undefined || !setup.isDemo) return undefined;
  return {
    ...{ access: setup.access, number: setup.smsNumber },
    conversationOf: (number) => turns.conversationOf(number),
    settled: (messageId) => turns.settled(messageId),
    sentTo: async (number) => {
      const sent = await sentMessages(service);
      return sent
        .filter(({ kind, to }) => kind === 'text' && to === number)
        .map(({ body }) => body)
        .reverse();
    },
  };
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

async function doWhatIsDue({ services }: Service): Promise<void> {
  await services.reminders.tick();
  await services.work.catchUp();
}

/** Newest first. What is due goes out first, so that a tester need not wait for it. */
async function sentMessages(service: Service): Promise<readonly SentMessage[]> {
  await doWhatIsDue(service);
  return service.services.credentials.sentNotices.sent().map(({ subject, at, ...notice }) => ({
    ...{ ...notice, at: iso(at) },
    ...(subject !== undefined && { subject }),
  }));
}
