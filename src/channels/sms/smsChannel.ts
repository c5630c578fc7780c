/** `/api/sms`: texts from Twilio and its reports about ours, each believed by its signature only (standards C4). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Middleware } from 'botbuilder';
import type { Server } from 'restify';
import type { TwilioAccess } from '../twilio/twilioAccess';
import { type Form, readVerifiedForm, refuseCaller } from '../twilio/verifiedForm';
import { InProcessAdapter } from '../turns/inProcessAdapter';
import { readReport, readText, toMarkup } from './mapping';
import { TextTurns, type TextTurnsParts } from './textTurns';

interface SmsParts extends Omit<TextTurnsParts, 'adapter' | 'patienceMilliseconds'> {
  readonly access: TwilioAccess;
  /** Our number, E.164: what was sent to another one is not for us. */
  readonly number: string;
  /** Renders replies as texts, among others; runs in every turn. */
  readonly middleware: readonly Middleware[];
  /** Half of what Twilio allows unless given. */
  readonly patienceMilliseconds?: number;
}

export const smsPath = '/api/sms';
const smsStatusPath = '/api/sms/status';

const usualPatience = 7_500;

type FormHandler = (form: Form) => Promise<Answered | undefined>;

/** XML for Twilio to act on, or nothing. */
interface Answered {
  readonly markup: string | undefined;
}

export function mountSms(server: Server, parts: SmsParts): TextTurns {
  const { texting, middleware, patienceMilliseconds = usualPatience } = parts;
  const turns = new TextTurns({ ...parts, adapter: new InProcessAdapter(middleware), patienceMilliseconds });
  const takeText: FormHandler = async (form) => {
    const text = readText(form);
    if (text?.to !== parts.number) return undefined;
    return { markup: toMarkup(await turns.answer(text)) };
  };
  const takeReport: FormHandler = async (form) => {
    const report = readReport(form);
    if (report === undefined) return undefined;
    await texting.report(report);
    return { markup: undefined };
  };
  server.post(smsPath, async (request, response) => serve(parts, request, response, takeText));
  server.post(smsStatusPath, async (request, response) => serve(parts, request, response, takeReport));
  return turns;
}

async function serve(
  { access, onSurprise }: SmsParts,
  request: IncomingMessage,
  response: ServerResponse,
  handle: FormHandler,
): Promise<void> {
  const form = await readVerifiedForm(request, access);
  if (form === undefined) return refuseCaller(response);
  try {
    const answered = await handle(form);
    if (answered === undefined) return refuseCaller(response);
    write(response, answered);
  } catch (error) {
    onSurprise(error);
    // Twilio tries again, and finds the text unanswered or answered.
    if (response.headersSent) return;
    // The router's `writeHead` returns nothing.
    response.writeHead(503, { 'content-length': 0, 'cache-control': 'no-store' });
    response.end();
  }
}

function write(response: ServerResponse, { markup }: Answered): void {
  const body = markup ?? '';
  response.writeHead(markup === undefined ? 204 : 200, {
    'cache-control': 'no-store',
    ...(markup !== undefined && {
      'content-type': 'text/xml; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    }),
  });
  response.end(body);
}
