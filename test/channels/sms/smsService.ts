/** The whole service with its text messages, whose assistant can be watched and slowed down. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Service } from '../../../src/compose';
import { layFoundation } from '../../../src/foundation';
import { readSettings } from '../../../src/config';
import { Demo } from '../../../src/demo';
import { type AdjustableClock, fixedClock } from '../../../src/domain/clock/adjustableClock';
import { serve } from '../../../src/server';
import { twilioSetup } from '../../../src/twilioSetup';
import type { TwilioAccess } from '../../../src/channels/twilio/twilioAccess';
import { hashingWeakly } from '../../support/weakHasher';

export interface SmsService {
  readonly service: Service;
  readonly baseUrl: string;
  readonly access: TwilioAccess;
  readonly clock: AdjustableClock;
  /** What reached the assistant, in order: the type of each activity and its words. */
  readonly turns: string[];
  /** Texts that were sent to a number by themselves, oldest first. */
  sent(number: string): readonly string[];
  /** Each turn waits for this before it runs. */
  hold(until: Promise<void> | undefined): void;
  /** Keeps its files. */
  stop(): Promise<void>;
  /** Removes its files. */
  close(): Promise<void>;
}

export async function startSmsService(now = '2026-03-10T15:00:00Z', folder = newFolder()): Promise<SmsService> {
  const outcome = readSettings({
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'assistant.db')}`,
    LOG_LEVEL: 'silent',
  });
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const clock = fixedClock(now);
  const service = await compose(hashingWeakly(await layFoundation(outcome.settings, clock)));
  const turns: string[] = [];
  let held: Promise<void> | undefined;
  const run = service.assistant.run.bind(service.assistant);
  service.assistant.run = async (context, place, alongside) => {
    turns.push(`${context.activity.type}: ${context.activity.text ?? ''}`);
    await held;
    return run(context, place, alongside);
  };
  const running = await serve(service, await Demo.start(service));
  const setup = twilioSetup(service);
  if (setup === undefined) throw new Error('The demo has no text messages');
  return {
    ...{ service, baseUrl: running.baseUrl, access: setup.access, clock, turns },
    sent: (number) =>
      service.services.credentials.sentNotices
        .sent()
        .filter(({ kind, to }) => kind === 'text' && to === number)
        .map(({ body }) => body)
        .reverse(),
    hold(until) {
      held = until;
    },
    stop: () => running.close(),
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sms-'));
}
