/** What the tester's desk answers; a conversation tool outside the project knows these names, so they are kept. */
import type { TurnReports } from '../bot-framework/turnReports';
import { type SayRequest, agentReply, clockRequest, complaintsOf, sayRequest } from './deskRequests';
import { repliesAmong } from './hearing';
import type { DeskAgents, DeskClock, DeskCustomers, DeskOutbox, DeskProcessor, DeskStates } from './ports';
import { ChannelProblem, type Heard, type TesterDriver, type Words } from './testerDriver';

export interface DeskAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface DeskApiParts {
  readonly customers: DeskCustomers;
  readonly clock: DeskClock;
  readonly states: DeskStates;
  readonly outbox: DeskOutbox;
  readonly processor: DeskProcessor;
  readonly agents: DeskAgents;
  readonly reports: TurnReports;
  /** Does what is due by now, rather than some seconds later. */
  readonly doWhatIsDue: () => Promise<void>;
  readonly onReset: () => void;
}

/** A channel joins `say` by one line in this table. */
type DriverTable = Readonly<Record<string, TesterDriver>>;

const answer = (body: unknown): DeskAnswer => ({ status: 200, body });
const refuse = (status: number, error: string, more: object = {}): DeskAnswer => ({ status, body: { error, ...more } });

export class DeskApi {
  constructor(
    private readonly parts: DeskApiParts,
    private readonly drivers: DriverTable,
  ) {}

  customers(): DeskAnswer {
    const customers = this.parts.customers.directory();
    return answer({ customers: customers.map(({ questions, ...customer }) => ({ ...customer, answers: questions })) });
  }

  /** Without data the demo's own customers come back; the desk's conversations are over either way. */
  async reset(data: unknown): Promise<DeskAnswer> {
    const outcome = await this.parts.customers.reset(data);
    if (outcome.kind === 'refused') {
      return refuse(400, 'The demo data is not valid.', { complaints: outcome.complaints.map(splitComplaint) });
    }
    for (const driver of Object.values(this.drivers)) driver.forget();
    this.parts.onReset();
    return answer({ customers: this.parts.customers.directory().length });
  }

  readClock(): DeskAnswer {
    return answer({ now: new Date(this.parts.clock.now()).toISOString() });
  }

  async moveClock(change: unknown): Promise<DeskAnswer> {
    const parsed = clockRequest.safeParse(change);
    if (!parsed.success) {
      return refuse(400, 'Give {"now": "2026-03-10T15:00:00Z"} or {"advance": "PT30M"}.');
    }
    if ('now' in parsed.data) this.parts.clock.set(parsed.data.now);
    else this.parts.clock.advance(parsed.data.advance);
    await this.parts.doWhatIsDue();
    return this.readClock();
  }

  async outbox(): Promise<DeskAnswer> {
    return answer({ sent: await this.parts.outbox.sent() });
  }

  async state(username: string): Promise<DeskAnswer> {
    if (username === '') return refuse(400, 'Name a username: ?username=…');
    return answer(await this.parts.states.of(username));
  }

  async processor(): Promise<DeskAnswer> {
    return answer({ behaviour: await this.parts.processor.behaviour() });
  }

  async changeProcessor(change: unknown): Promise<DeskAnswer> {
    const outcome = await this.parts.processor.change(change);
    return outcome.kind === 'done' ? answer({ behaviour: outcome.behaviour }) : refuse(400, outcome.reason);
  }

  async handOvers(): Promise<DeskAnswer> {
    return answer({ handovers: await this.parts.agents.list() });
  }

  async replyAsAgent(id: string, body: unknown): Promise<DeskAnswer> {
    const parsed = agentReply.safeParse(body);
    if (!parsed.success) return refuse(400, 'Give {"text": "…"}.');
    return toldAgent(await this.parts.agents.reply(id, parsed.data.text));
  }

  async closeHandOver(id: string): Promise<DeskAnswer> {
    return toldAgent(await this.parts.agents.close(id));
  }

  channels(): DeskAnswer {
    return answer({ channels: Object.keys(this.drivers) });
  }

  async say(body: unknown): Promise<DeskAnswer> {
    const parsed = sayRequest.safeParse(body);
    if (!parsed.success) return refuse(400, 'That cannot be said.', { complaints: complaintsOf(parsed.error) });
    const driver = Object.hasOwn(this.drivers, parsed.data.channel) ? this.drivers[parsed.data.channel] : undefined;
    if (driver === undefined) return refuse(400, 'Unknown channel.', { channels: Object.keys(this.drivers) });
    try {
      return await this.sayThrough(driver, parsed.data);
    } catch (error) {
      if (error instanceof ChannelProblem) return refuse(502, error.message);
      throw error;
    }
  }

  /** A conversation that begins here says welcome first; without words nothing more is said. */
  private async sayThrough(driver: TesterDriver, request: SayRequest): Promise<DeskAnswer> {
    const { device, from } = request;
    if (request.conversation && !driver.knows(request.conversation)) return refuse(404, 'Unknown conversation.');
    const opened = request.conversation ? undefined : await driver.open(from ? { device, from } : { device });
    const conversation = request.conversation ?? opened?.conversation ?? '';
    const words = wordsOf(request);
    const replies = words ? await driver.send(conversation, words, from) : await driver.hear(conversation);
    if (replies === undefined) return refuse(404, 'Unknown conversation.');
    return answer(await this.told(conversation, [...(opened?.heard ?? []), ...(replies ?? [])]));
  }

  private async told(conversation: string, heard: readonly Heard[]): Promise<object> {
    const report = this.parts.reports.latest(conversation);
    const { authenticated = false, username, activeAccount, flow } = report?.session ?? {};
    const account =
      username !== undefined && activeAccount !== undefined
        ? await this.parts.states.accountLast4(username, activeAccount)
        : undefined;
    return {
      conversation,
      replies: repliesAmong(heard),
      awaiting: report?.awaiting ?? 'none',
      session: { authenticated, username: username ?? null, activeAccount: account ?? null, flow: flow ?? null },
    };
  }
}

function toldAgent(outcome: 'taken' | 'unknown' | 'closed'): DeskAnswer {
  if (outcome === 'unknown') return refuse(404, 'There is no such hand-over.');
  if (outcome === 'closed') return refuse(409, 'That hand-over is closed.');
  return answer({ outcome });
}

function wordsOf({ text, value, digits, silence, hangup }: SayRequest): Words | undefined {
  const words = {
    ...(text !== undefined && { text }),
    ...(value !== undefined && { value }),
    ...(digits !== undefined && { digits }),
    ...(silence && { silence }),
    ...(hangup && { hangup }),
  };
  return Object.keys(words).length > 0 ? words : undefined;
}

function splitComplaint(complaint: string): { path: string; message: string } {
  const colon = complaint.indexOf(': ');
  return { path: complaint.slice(0, Math.max(colon, 0)), message: complaint.slice(colon < 0 ? 0 : colon + 2) };
}
