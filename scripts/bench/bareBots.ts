/** The two bots to compare with: what a CloudAdapter does when it does nothing, and when it runs one stock waterfall. */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type TurnContext,
} from 'botbuilder';
import {
  TextPrompt,
  WaterfallDialog,
  runDialog,
  ComponentDialog,
  type DialogState,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import * as restify from 'restify';

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
      await next();
    });
  }
}

/** Asks once and then answers each message in a two-step waterfall. */
class BareDialog extends ComponentDialog {
  constructor() {
    super('bare');
    this.addDialog(new TextPrompt('text'));
    this.addDialog(
      new WaterfallDialog('steps', [
        async (step): Promise<DialogTurnResult> => step.prompt('text', 'Say something.'),
        async (step): Promise<DialogTurnResult> => step.replaceDialog('steps'),
      ]),
    );
    this.initialDialogId = 'steps';
  }
}

class WaterfallBot extends ActivityHandler {
  constructor(state: ConversationState) {
    super();
    const dialog = new BareDialog();
    const accessor = state.createProperty<DialogState>('dialogs');
    this.onMessage(async (context, next) => {
      await runDialog(dialog, context, accessor);
      await state.saveChanges(context);
      await next();
    });
  }
}

export type BareBotKind = 'echo' | 'waterfall';

/** Serves one of them at /api/messages on a free loopback port. */
export async function serveBareBot(kind: BareBotKind): Promise<{ port: number; close: () => void }> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = kind === 'echo' ? new EchoBot() : new WaterfallBot(new ConversationState(new MemoryStorage()));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const { headers } = request;
    const body = request.body as Record<string, unknown>;
    await adapter.process({ body, headers, method: 'POST' }, response, (context: TurnContext) => bot.run(context));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  return { port, close: () => void server.close() };
}
