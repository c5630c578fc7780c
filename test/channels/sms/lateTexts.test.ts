/** Turns that take longer than Twilio waits: answered later by texts of our own, whatever fails on the way (standards C4). */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mountSms } from '../../../src/channels/sms/smsChannel';
import type { TextTurns } from '../../../src/channels/sms/textTurns';
import { textsWording } from '../../../src/channels/sms/wording';
import type { Place } from '../../../src/domain/identity/place';
import { readTextWord } from '../../../src/language/textWords';
import { nothingAwaited } from '../../../src/reply/replyActivity';
import { type SmsService, startSmsService } from './smsService';
import { newMessageId, ourNumber } from './twilioCaller';

let sms: SmsService;
/** The same channel once more, which keeps Twilio waiting for a moment only. */
let impatient: TextTurns;
/** Nobody's on file, and another one in each test. */
let number: string;
let count = 0;
let release: () => void;

beforeAll(async () => {
  sms = await startSmsService();
  impatient = impatientTurns();
});
afterAll(() => sms.close());
beforeEach(() => {
  count += 1;
  number = `+12015553${100 + count}`;
  sms.turns.length = 0;
  sms.hold(new Promise((resolve) => (release = resolve)));
});

function impatientTurns(): TextTurns {
  const { service } = sms;
  const unusedServer = { post: () => undefined } as never;
  return mountSms(unusedServer, {
    ...{ access: sms.access, number: ourNumber, texting: service.services.credentials.texting },
    ...{ clock: service.clock, assistant: service.assistant, turnLock: service.store.turnLock, middleware: [] },
    ...{ patienceMilliseconds: 50, onSurprise: service.onSurprise, loginOf: async () => undefined },
    ...{ readWord: readTextWord, wording: textsWording({ company: 'MINI', phone: '800-555-0142' }) },
  });
}

function incoming(text: string) {
  return { id: newMessageId(), from: number, to: ourNumber, text, media: 0 };
}

/** Postponed, its turn then ends. */
async function answeredLate(text: string) {
  const request = incoming(text);
  expect(await impatient.answer(request)).toEqual([]);
  const settled = impatient.settled(request.id);
  release();
  await settled;
  return request;
}

function work(): Promise<unknown> {
  return sms.service.services.work.tick();
}

describe('a turn that is slow', () => {
  it('is acknowledged, runs once, and is answered later by one text', async () => {
    const request = incoming('what is a cookie');
    expect(await Promise.all([impatient.answer(request), impatient.answer(request)])).toEqual([[], []]);
    await work();
    expect(sms.sent(number)).toEqual([]);
    const settled = impatient.settled(request.id);
    release();
    await settled;
    await Promise.all([work(), work()]);
    await work();
    expect(sms.turns).toEqual(['message: what is a cookie']);
    expect(sms.sent(number).filter((body) => body.includes('cookie'))).toHaveLength(1);
    expect(await impatient.answer(request)).toEqual([]);
    expect(sms.turns).toHaveLength(1);
  });

  it('is answered in the end though Twilio takes nothing for a while, in order and without repeats', async () => {
    const twilio = jest.spyOn(sms.service.services.credentials.sentNotices.texts, 'send');
    twilio.mockRejectedValueOnce(new Error('503')).mockRejectedValueOnce(new Error('timeout'));
    await answeredLate('hello');
    await work();
    expect(sms.sent(number)).toEqual([]);
    for (let time = 0; time < 4; time += 1) {
      sms.clock.advance(60_000);
      await work();
    }
    twilio.mockRestore();
    expect(sms.sent(number).length).toBeGreaterThan(0);
    expect(new Set(sms.sent(number)).size).toBe(sms.sent(number).length);
    expect(sms.sent(number)[0]).toContain('MINI Financial Services');
  });

  it('that never ends is owned up to, once', async () => {
    const request = incoming('what is a cookie');
    await impatient.answer(request);
    for (let time = 0; time < 3; time += 1) {
      sms.clock.advance(61_000);
      await work();
    }
    expect(sms.sent(number)).toEqual([expect.stringContaining('lost your last text')]);
    const settled = impatient.settled(request.id);
    release();
    await settled;
    await work();
    expect(sms.sent(number)).toHaveLength(1);
  });

  it('says nothing to a number that opts out before the answer has gone', async () => {
    await answeredLate('what is a cookie');
    await sms.service.services.credentials.texting.optOut(number, 'customer');
    await work();
    expect(sms.sent(number)).toEqual([]);
  });

  it('still confirms an opt-out, but not long afterwards', async () => {
    await answeredLate('stop');
    await work();
    expect(sms.sent(number)).toEqual([expect.stringContaining('no more texts')]);
    await sms.service.services.credentials.texting.optIn(number, false);
    sms.hold(new Promise((resolve) => (release = resolve)));
    await answeredLate('stop');
    sms.clock.advance(6 * 60_000);
    await work();
    expect(sms.sent(number)).toHaveLength(1);
  });
});

describe('something to say outside of a turn', () => {
  it('reaches the number though Twilio fails at first', async () => {
    release();
    await impatient.answer(incoming('hello'));
    const conversationId = impatient.conversationOf(number);
    const userId = sms.service.services.credentials.texting.keyOf(number);
    const place: Place = { channel: 'text', conversationId, userId };
    const twilio = jest.spyOn(sms.service.services.credentials.sentNotices.texts, 'send');
    twilio.mockRejectedValueOnce(new Error('503'));
    await impatient.delivery.deliver(place, [{ message: { text: 'You are signed in.' }, expectation: nothingAwaited }]);
    await work();
    sms.clock.advance(60_000);
    await work();
    twilio.mockRestore();
    expect(sms.sent(number)).toContain('You are signed in.');
  });
});
