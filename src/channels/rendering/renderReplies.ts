/** The one place where replies become what a channel can carry: a middleware over a table of renderers. */
import type { Activity, Middleware, TurnContext } from 'botbuilder';
import { carry, replyOf } from '../../reply/replyActivity';
import { renderPhone } from './phoneRenderer';
import type { Renderer } from './renderer';
import { renderRich } from './richRenderer';
import { renderSpeaker } from './speakerRenderer';
import { renderText } from './textRenderer';

/** Which renderer a kind of channel uses; a new kind is one line here. */
export const renderers = {
  web: renderRich,
  botFramework: renderRich,
  text: renderText,
  phone: renderPhone,
  speaker: renderSpeaker,
} satisfies Record<string, Renderer>;

export function renderReplies(render: Renderer): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      context.onSendActivities(async (_context, activities, send) => {
        for (const activity of activities) renderOne(activity, render);
        return send();
      });
      await next();
    },
  };
}

function renderOne(activity: Partial<Activity>, render: Renderer): void {
  const reply = replyOf(activity);
  if (reply === undefined) return;
  const rendered = render(reply);
  Object.assign(activity, rendered, { channelData: carry(reply, rendered.channelData as object | undefined) });
}
