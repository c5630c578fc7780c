/** Stands in for a Bot Framework channel: takes the bot's replies over HTTP and keeps their texts for whoever asks. */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export class FakeConnector {
  private readonly texts = new Map<string, string[]>();
  private readonly server: Server = createServer((request, response) => this.receive(request, response));

  /** The serviceUrl under which it is reached. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The texts that arrived for a conversation since this was asked last. */
  take(conversationId: string): readonly string[] {
    const texts = this.texts.get(conversationId) ?? [];
    this.texts.delete(conversationId);
    return texts;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
      this.keep(request.url ?? '', Buffer.concat(chunks).toString('utf8'));
    });
  }

  private keep(url: string, body: string): void {
    const activity = JSON.parse(body) as { type: string; text?: string };
    if (activity.type !== 'message') return;
    const conversationId = decodeURIComponent(url.split('/')[3] ?? '');
    const texts = this.texts.get(conversationId);
    if (texts) texts.push(activity.text ?? '');
    else this.texts.set(conversationId, [activity.text ?? '']);
  }
}
