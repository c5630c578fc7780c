/** Who may be texted and what has been answered: each decision is one transaction, whatever process takes it (standards C4, C5). */
import type { Clock } from '../clock/clock';
import type { FieldSealer, SealedPlace } from '../credentials/sealingPorts';
import { lateText, lateTextId, lateTextUnlessAnswered } from './lateTextItems';
import type { OptOutOfLogin, OptOutSource, TextRequest, TextingStore } from './ports';

interface TextingParts {
  readonly store: TextingStore;
  readonly sealer: FieldSealer;
  /** Keyed digest of an E.164 number; the same as that of a contact on file. */
  readonly keyOf: (number: string) => string;
  readonly clock: Clock;
}

type Claim =
  /** The caller is to answer it; `lastAt` is when the number texted before. */
  | { readonly kind: 'claimed'; readonly lastAt: number | undefined }
  | { readonly kind: 'seen'; readonly request: TextRequest };

const day = 24 * 60 * 60_000;
/** A carrier asks again within minutes; afterwards the words are nobody's business. */
const answersKept = day;
/** A signed request has no time in it: as long as its id is known, it cannot be played again. */
const requestsKept = 400 * day;
const sendsKept = 90 * day;

export class TextingService {
  constructor(private readonly parts: TextingParts) {}

  keyOf(number: string): string {
    return this.parts.keyOf(number);
  }

  /** `id` is the carrier's. */
  async claim(id: string, number: string): Promise<Claim> {
    const { store, sealer, clock } = this.parts;
    const numberKey = this.keyOf(number);
    const sealed = sealer.seal(number, placeOf(numberKey));
    return store.atomically(async ({ requests, numbers }) => {
      if (await requests.claim(id, numberKey, clock.now())) {
        await numbers.keep({ numberKey, sealed, keyId: sealer.currentKeyId });
        return { kind: 'claimed', lastAt: await requests.lastBefore(id, numberKey) };
      }
      const request = await requests.find(id);
      if (request === undefined) throw new Error('A text that was claimed is gone');
      return { kind: 'seen', request };
    });
  }

  find(id: string): Promise<TextRequest | undefined> {
    return this.parts.store.requests.find(id);
  }

  /**
   * Answers a request, unless its number has opted out meanwhile; only the word on the opt-out itself is said then.
   * What comes back is to be said to the request: nothing where it no longer waits, and the texts come later by themselves.
   */
  async settle(
    id: string,
    number: string,
    texts: readonly string[],
    confirmsOptOut = false,
  ): Promise<readonly string[]> {
    const { store, clock } = this.parts;
    const [numberKey, now] = [this.keyOf(number), clock.now()];
    return store.atomically(async ({ consents, requests, sends, outbox }) => {
      const { optOut } = (await consents.find(numberKey)) ?? {};
      const said = optOut === undefined || confirmsOptOut ? texts : [];
      if (await requests.answer(id, said)) return said;
      const isFirst = await outbox.add(lateText({ requestId: id, part: 1, confirmsOptOut }, now));
      if (isFirst) await requests.keepLate(id, said);
      if (isFirst && confirmsOptOut) await sends.decide(lateTextId(id, 1), numberKey, now);
      return [];
    });
  }

  /** The answer comes later, `ifLost` where the turn has no end; false where the answer is there already. */
  async postpone(id: string, ifLost: readonly string[]): Promise<boolean> {
    const { store, clock } = this.parts;
    return store.atomically(async ({ requests, outbox }) => {
      const isPostponed = await requests.postpone(id, ifLost);
      if (isPostponed) await outbox.add(lateTextUnlessAnswered(id, clock.now()));
      return isPostponed;
    });
  }

  /** Says something that nobody has texted for; `id` is the caller's. */
  async sayFirst(id: string, numberKey: string, texts: readonly string[]): Promise<void> {
    const { store, clock } = this.parts;
    const now = clock.now();
    await store.atomically(async ({ requests, outbox }) => {
      if (!(await requests.claim(id, numberKey, now))) return;
      await requests.keepLate(id, texts);
      await outbox.add(lateText({ requestId: id, part: 1, confirmsOptOut: false }, now));
    });
  }

  /** False where the number was opted out before. */
  optOut(number: string, source: OptOutSource): Promise<boolean> {
    return this.parts.store.consents.optOut(this.keyOf(number), source, this.parts.clock.now());
  }

  optIn(number: string, reminders: boolean): Promise<void> {
    return this.parts.store.consents.optIn(this.keyOf(number), reminders, this.parts.clock.now());
  }

  async isOptedOut(number: string): Promise<boolean> {
    return (await this.parts.store.consents.find(this.keyOf(number)))?.optOut !== undefined;
  }

  optOutsOf(loginId: string): Promise<readonly OptOutOfLogin[]> {
    return this.parts.store.consents.optOutsOf(loginId);
  }

  /** Decides to send a text: false where the number wants none. */
  async maySend(id: string, number: string): Promise<boolean> {
    const { store, clock } = this.parts;
    const numberKey = this.keyOf(number);
    return store.atomically(async ({ consents, sends }) => {
      if ((await consents.find(numberKey))?.optOut !== undefined) return false;
      await sends.decide(id, numberKey, clock.now());
      return true;
    });
  }

  /** The number that texted; undefined where it is not known any more. */
  async numberOf(numberKey: string): Promise<string | undefined> {
    const { store, sealer } = this.parts;
    const stored = await store.numbers.find(numberKey);
    return stored && sealer.open(stored.sealed, placeOf(numberKey));
  }

  /** What the carrier says became of a text; the same word twice changes nothing. */
  async report(message: {
    readonly id: string;
    readonly status: string;
    readonly to: string;
    readonly blocked: boolean;
  }): Promise<void> {
    const { store, clock } = this.parts;
    const now = clock.now();
    await store.atomically(async ({ sends, consents }) => {
      const isNews = await sends.report(message.id, message.status, now);
      if (isNews && message.blocked) await consents.optOut(this.keyOf(message.to), 'carrier', now);
    });
  }

  /** To be called now and then. */
  async forgetStale(): Promise<number> {
    const { store, clock } = this.parts;
    const now = clock.now();
    const requests = await store.requests.purge(now - answersKept, now - requestsKept);
    return requests + (await store.sends.purge(now - sendsKept));
  }
}

function placeOf(numberKey: string): SealedPlace {
  return { table: 'text_numbers', column: 'sealed', rowId: numberKey };
}
