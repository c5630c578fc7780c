/** Lets the page see what Web Chat's client keeps to itself: that its socket has opened or is lost. */

export interface SocketListener {
  opened(): void;
  lost(): void;
}

/** Sockets made from now on tell this listener, and no earlier one. */
let listener: SocketListener | undefined;

export function observeSockets(next: SocketListener): void {
  listener = next;
}

class ObservedSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const mine = listener;
    this.addEventListener('open', () => mine === listener && mine?.opened());
    this.addEventListener('close', () => mine === listener && mine?.lost());
  }
}

window.WebSocket = ObservedSocket;
