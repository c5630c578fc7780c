/** The page: opens the conversation, shows it with Web Chat, and adds what Web Chat lacks. */
import { ChatConnection } from './chatConnection';
import { type ChatSession, openSession } from './chatSession';
import { IdleWarning } from './idleWarning';
import { part, sendBoxField } from './pageParts';
import { type Expectation, SecretEntry } from './secretEntry';
import { SecretPost } from './secretPost';
import { shownReply } from './shownReply';
import { chooseTheme, chosenTheme, onPreferenceChange } from './themeChoice';
import { cardHostConfig, styleOptions } from './webChatStyle';

/** What Web Chat tells about the line it was given. */
const lineTaken = 'DIRECT_LINE/CONNECT_FULFILLED';
const lineGone: ReadonlySet<string> = new Set(['DIRECT_LINE/CONNECT', 'DIRECT_LINE/DISCONNECT']);

class ChatPage {
  private readonly transcript = part('transcript', HTMLElement);
  private readonly status = part('status', HTMLElement);
  private readonly nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
  private readonly secretPost = new SecretPost();
  private readonly secretEntry = new SecretEntry((secrets) => this.sendMessage(this.secretPost.message(secrets)));
  private readonly store: ChatStore;
  private readonly idleWarning: IdleWarning;
  private readonly speech: unknown;
  private line: ChatLine | undefined;
  private arrived = 0;
  /** Messages for the moment when Web Chat has taken up its next line; it would drop them before. */
  private waiting: ChatAction[] | undefined = [];
  private awaiting = 'none';

  constructor(
    private readonly webChat: WebChatScript,
    session: ChatSession,
  ) {
    this.store = webChat.createStore({}, () => (next) => (action) => next(this.observe(action)));
    this.idleWarning = new IdleWarning(session.now - Date.now(), () => this.stay());
    const hasSpeech = window.SpeechRecognition !== undefined || window.webkitSpeechRecognition !== undefined;
    this.speech = hasSpeech ? webChat.createBrowserWebSpeechPonyfillFactory() : undefined;
    const listener = {
      lineChanged: (line: ChatLine) => this.render((this.line = line)),
      online: () => this.tell(''),
      reconnecting: () => this.tell('The connection was lost. Reconnecting…'),
      ended: () => location.reload(),
    };
    new ChatConnection(webChat, session, listener, this.secretPost).open();
    this.wireTheme();
  }

  private render(directLine: ChatLine): void {
    const theme = chosenTheme();
    const props = {
      directLine,
      store: this.store,
      styleOptions: styleOptions(theme),
      adaptiveCardsHostConfig: cardHostConfig(theme),
      locale: 'en-US',
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: 'Type your question' },
      activityStatusMiddleware: () => onlyTroubles,
      ...(this.nonce && { nonce: this.nonce }),
      ...(this.speech !== undefined && { webSpeechPonyfillFactory: this.speech }),
    };
    this.webChat.renderWebChat(props, this.transcript);
  }

  private wireTheme(): void {
    const button = part('theme', HTMLButtonElement);
    const show = (): void => {
      button.setAttribute('aria-pressed', String(chosenTheme() === 'dark'));
      if (this.line) this.render(this.line);
    };
    button.addEventListener('click', () => {
      chooseTheme(chosenTheme() === 'dark' ? 'light' : 'dark');
      show();
    });
    onPreferenceChange(show);
    show();
  }

  /** Sees everything that Web Chat does; what comes in may be touched up on its way. */
  private observe(action: ChatAction): ChatAction {
    if (lineGone.has(action.type)) this.waiting ??= [];
    if (action.type === lineTaken) setTimeout(() => this.sendWaiting());
    const activity = action.payload?.activity as ChatActivity | undefined;
    if (activity === undefined) return action;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      return { ...action, payload: { ...action.payload, activity: this.receive(activity) } };
    }
    const isPosted = action.type === 'DIRECT_LINE/POST_ACTIVITY' && activity.channelData?.messageBack === undefined;
    if (isPosted && this.awaiting === 'username' && activity.text) this.secretEntry.rememberUsername(activity.text);
    return action;
  }

  private receive(activity: ChatActivity): ChatActivity {
    const isReply = activity.from?.role === 'bot';
    const expectation = isReply ? expectationOf(activity) : undefined;
    if (expectation) this.expect(expectation);
    if (isReply) this.idleWarning.update(idleEndOf(activity), Date.parse(activity.timestamp ?? ''));
    // Order of arrival is the order of the conversation, whatever the clocks say; a spoken secret must not be listened for.
    const shown = isReply ? shownReply(activity) : ownMessage(activity);
    return {
      ...shown,
      ...(expectation?.secret && { inputHint: 'ignoringInput' }),
      channelData: { ...shown.channelData, 'webchat:sequence-id': ++this.arrived },
    };
  }

  private expect(expectation: Expectation): void {
    this.awaiting = expectation.awaiting;
    // After Web Chat has drawn the message that asks.
    setTimeout(() => this.secretEntry.expect(expectation));
  }

  private sendMessage(message: { text: string; channelData: object }): void {
    const action = { type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', ...message } };
    if (this.waiting === undefined) this.store.dispatch(action);
    else this.waiting.push(action);
  }

  private sendWaiting(): void {
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const action of waiting) this.store.dispatch(action);
  }

  private stay(): void {
    // Where it fails, the line is being made anew, and the customer sees that.
    this.line?.postActivity({ type: 'event', name: 'session/stay' }).subscribe({ error: () => undefined });
    sendBoxField()?.focus();
  }

  private tell(text: string): void {
    this.status.textContent = text;
  }
}

/** A time under every message would only be noise; that one was not sent must be seen. */
function onlyTroubles(next: (status: ActivityStatus) => unknown): (status: ActivityStatus) => unknown {
  return (status) => (status.sendState === 'sent' ? false : next(status));
}

function expectationOf({ type, channelData }: ChatActivity): Expectation | undefined {
  if (type !== 'message') return undefined;
  return (channelData?.expectation as Expectation | undefined) ?? { awaiting: 'none', secret: false };
}

/** Azure's Direct Line gives back what was typed into the masked fields; the page keeps the dots only. */
function ownMessage(activity: ChatActivity): ChatActivity {
  return { ...activity, channelData: { ...activity.channelData, secret: undefined, furtherSecrets: undefined } };
}

function idleEndOf({ channelData }: ChatActivity): number | undefined {
  return (channelData?.session as { idleEndsAt?: number } | undefined)?.idleEndsAt;
}

function wireStartOver(): void {
  const dialog = part('leave', HTMLDialogElement);
  part('start-over', HTMLButtonElement).addEventListener('click', () => dialog.showModal());
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'leave') openSession(true).then(() => location.reload(), showTrouble);
    dialog.returnValue = '';
  });
}

function showTrouble(): void {
  part('trouble-text', HTMLElement).textContent =
    'The assistant cannot be reached at the moment. Please try again shortly, or call us at the number below.';
  part('transcript', HTMLElement).hidden = true;
  part('trouble', HTMLElement).hidden = false;
}

/** The skip link leads to where one types. */
function wireSkipLink(): void {
  part('skip', HTMLAnchorElement).addEventListener('click', (event) => {
    const field = part('secret', HTMLFormElement).hidden ? sendBoxField() : part('secret-value', HTMLInputElement);
    if (!field) return;
    event.preventDefault();
    field.focus();
  });
}

async function open(): Promise<void> {
  part('try-again', HTMLButtonElement).addEventListener('click', () => location.reload());
  wireStartOver();
  wireSkipLink();
  if (window.WebChat === undefined) return showTrouble();
  try {
    new ChatPage(window.WebChat, await openSession());
  } catch {
    showTrouble();
  }
}

void open();
