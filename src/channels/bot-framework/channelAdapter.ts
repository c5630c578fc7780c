/** CloudAdapter with the SDK's turn, and replies that leave by our own light sender. */
import { type Activity, CloudAdapter, type InvokeResponse, type ResourceResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { emulatorChannel } from './mapping';
import type { ReplySender } from './replySender';

/** Types that are not sent anywhere; the SDK handles them by itself. */
const localTypes: ReadonlySet<string> = new Set(['delay', 'invokeResponse']);

export class ChannelAdapter extends CloudAdapter {
  constructor(
    private readonly authentication: BotFrameworkAuthentication,
    private readonly sender: ReplySender,
  ) {
    super(authentication);
  }

  /** Throws where the SDK does not believe the caller. */
  authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    return this.authentication.authenticateRequest(activity, authorization);
  }

  /** Runs one turn for a caller who has been believed; the answer is there for invokes and expected replies only. */
  runTurn(
    caller: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(caller, activity, logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) responses.push(await this.sendOne(context, activity));
    return responses;
  }

  private async sendOne(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    if (localTypes.has(activity.type ?? '')) return (await super.sendActivities(context, [activity]))[0] ?? { id: '' };
    if (activity.type === 'trace' && activity.channelId !== emulatorChannel) return { id: '' };
    delete activity.id;
    return this.sender.send(context.activity.serviceUrl, activity);
  }
}
