/** The one place where replies become what a channel can carry: a middleware over a table of renderers. */
import type { Activity, Middleware, TurnContext } from 'botbuilder';
import type { ChannelKind } from '../../domain/identity/place';
import type { Choice } from '../../reply/message';
import { type Reply, carry, replyOf } from '../../reply/replyActivity';
import { renderPhone } from './phoneRenderer';
import type { Renderer } from './renderer';
import { renderRich } from './richRenderer';
import { renderSpeaker } from './speakerRenderer';
import { numberedInText, renderText } from './textRenderer';

/** Which renderer a kind of channel uses; a new kind is one line here. */
export const renderers = {
  web: renderRich,
  botFramework: renderRich,
  text: renderText,
  phone: renderPhone,
  speaker: renderSpeaker,
} satisfies Record<string, Renderer>;

/** The choices that a reply shows with numbers, by kind of channel; the bot reads a bare number by them. */
const numberedOn: Readonly<Record<ChannelKind, (reply: Reply) => readonly Choice[]>> = {
  web: () => [],
  testing: () => [],
  text: numberedInText,
  phone: () => [],
  speaker: () => [],
};

export function numberedIn({ channel }: { readonly channel: ChannelKind }, reply: Reply): readonly Choice[] {
  return numberedOn[channel](reply);
}

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
