/** Runs turns inside this process: what the assistant says is collected, nothing goes out by HTTP (architecture, decision 13). */
import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type Middleware,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';

/** What a finished turn said, in order; each has its id. */
export type Replies = readonly Partial<Activity>[];

const repliesKey = Symbol('replies');
/** What the customer never sees; a hand-over is for the agents of channels that have some. */
const inward: ReadonlySet<string | undefined> = new Set([
  ActivityTypes.Trace,
  ActivityTypes.Typing,
  ActivityTypes.Event,
]);

export class InProcessAdapter extends BotAdapter {
  constructor(middleware: readonly Middleware[]) {
    super();
    this.use(...middleware);
  }

  /** Resolves when the turn is over; `replies` grow while it runs. */
  async runTurn(
    activity: Partial<Activity>,
    logic: (context: TurnContext, replies: Replies) => Promise<void>,
  ): Promise<void> {
    const context = new TurnContext(this, activity);
    const replies: Partial<Activity>[] = [];
    context.turnState.set(repliesKey, replies);
    await this.runMiddleware(context, (turn) => logic(turn, replies));
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const replies = context.turnState.get<Partial<Activity>[]>(repliesKey);
    return activities.map((activity) => {
      const id = `${context.activity.id}.${replies.length + 1}`;
      if (!inward.has(activity.type)) replies.push({ ...activity, id });
      return { id };
    });
  }

  override async updateActivity(): Promise<void> {
    throw new Error('What was said is not changed');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('What was said is not taken back');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('A turn begins with what a customer says');
  }
}
