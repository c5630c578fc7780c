/** Which requests are let in: signed by Alexa, whole, for our skill, and sent just now (standards C8). */
import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../../domain/clock/clock';
import { parseJson } from '../http/jsonBody';
import { type Envelope, isSkillEvent, readEnvelope } from './requestEnvelope';

export interface AdmissionParts {
  readonly isSigned: (headers: IncomingHttpHeaders, body: Buffer) => Promise<boolean>;
  readonly skillId: string;
  readonly clock: Clock;
}

const second = 1_000;
const usualToleranceMilliseconds = 150 * second;
/** Events are delivered again for an hour. */
const eventToleranceMilliseconds = 3_600 * second;

/** Undefined for everybody else; why is not told. */
export async function admit(
  { isSigned, skillId, clock }: AdmissionParts,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<Envelope | undefined> {
  if (!(await isSigned(headers, body))) return undefined;
  const json = parseJson(body.toString('utf8'));
  const envelope = json.kind === 'read' ? readEnvelope(json.value) : undefined;
  return envelope && isForSkill(envelope, skillId) && isFresh(envelope, clock.now()) ? envelope : undefined;
}

function isForSkill({ session, context }: Envelope, skillId: string): boolean {
  const named = [session?.application, context.System.application].filter((one) => one !== undefined);
  return named.every(({ applicationId }) => applicationId === skillId);
}

/** Too early is as wrong as too late. */
function isFresh({ request }: Envelope, now: number): boolean {
  const tolerance = isSkillEvent(request) ? eventToleranceMilliseconds : usualToleranceMilliseconds;
  return Math.abs(now - Date.parse(request.timestamp)) <= tolerance;
}
