/** The part of Web Chat's script that the page uses; it is loaded as a plain script and stands on the window. */

interface ChatActivity {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly speak?: string;
  readonly attachments?: readonly unknown[];
  readonly timestamp?: string;
  readonly from?: { readonly role?: string };
  readonly channelData?: Readonly<Record<string, unknown>>;
}

interface ChatSubscription {
  unsubscribe(): void;
}

interface ChatObserver<T> {
  next?(value: T): void;
  error?(problem: unknown): void;
  complete?(): void;
}

interface ChatObservable<T> {
  subscribe(observer: ChatObserver<T>): ChatSubscription;
}

interface ChatLine {
  readonly connectionStatus$: ChatObservable<number>;
  postActivity(activity: ChatActivity): ChatObservable<string>;
  end(): void;
  /** Up to where this line has heard everything. */
  readonly watermark?: string;
}

interface ChatAction {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

interface ChatStore {
  dispatch(action: ChatAction): void;
}

type ChatMiddleware = () => (next: (action: ChatAction) => unknown) => (action: ChatAction) => unknown;

interface ActivityStatus {
  readonly sendState?: 'sending' | 'send failed' | 'sent';
}

interface WebChatScript {
  createDirectLine(options: {
    domain: string;
    token: string;
    conversationId?: string;
    watermark?: string;
    conversationStartProperties?: { locale: string };
  }): ChatLine;
  createStore(state: object, ...middleware: ChatMiddleware[]): ChatStore;
  createBrowserWebSpeechPonyfillFactory(): unknown;
  renderWebChat(props: Readonly<Record<string, unknown>>, element: HTMLElement): void;
}

interface Window {
  WebChat?: WebChatScript;
  SpeechRecognition?: unknown;
  webkitSpeechRecognition?: unknown;
}
