/** The form of what Alexa sends, as far as it is used; everything else of it is not looked at. */
import { z } from 'zod';

const maximumWords = 2_000;
const id = z.string().min(1).max(512);
const application = z.object({ applicationId: id });
const user = z.object({ userId: id, accessToken: z.string().min(1).max(4_096).optional() });
const slot = z.object({ value: z.string().optional() });
const intent = z.object({ name: z.string().min(1).max(200), slots: z.record(z.string(), slot).nullish() });
const base = { requestId: id, timestamp: z.iso.datetime({ offset: true }), locale: z.string().max(20).optional() };

const spokenRequest = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('LaunchRequest') }),
  z.object({ ...base, type: z.literal('IntentRequest'), intent }),
  z.object({ ...base, type: z.literal('SessionEndedRequest'), reason: z.string().max(60).optional() }),
  z.object({ ...base, type: z.literal('CanFulfillIntentRequest'), intent }),
]);

const skillEvent = z.object({
  ...base,
  type: z.enum(['AlexaSkillEvent.SkillEnabled', 'AlexaSkillEvent.SkillDisabled', 'AlexaSkillEvent.SkillAccountLinked']),
  body: z.object({ accessToken: z.string().min(1).max(4_096).optional() }).optional(),
});

/** Kinds that we have no use for are answered with nothing. */
const otherRequest = z.object({ ...base, type: z.string().min(1).max(200) });

const envelopeSchema = z.object({
  session: z.object({ sessionId: id, application, user }).optional(),
  context: z.object({
    System: z.object({
      application,
      user,
      apiEndpoint: z.string().max(200).optional(),
      apiAccessToken: z.string().max(8_192).optional(),
    }),
  }),
  request: z.union([spokenRequest, skillEvent, otherRequest]),
});

export type Envelope = z.infer<typeof envelopeSchema>;
export type SpokenRequest = z.infer<typeof spokenRequest>;
export type SkillEvent = z.infer<typeof skillEvent>;
export type Intent = z.infer<typeof intent>;

/** Undefined where it is none of Alexa's, or one without what its kind needs. */
export function readEnvelope(value: unknown): Envelope | undefined {
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success || !isWhole(parsed.data)) return undefined;
  return parsed.data;
}

/** A kind that we know must have come in its full form, and what is spoken belongs to a session. */
function isWhole({ request, session }: Envelope): boolean {
  if (isSkillEvent(request)) return true;
  if (isSpoken(request)) return session !== undefined || request.type === 'CanFulfillIntentRequest';
  return !knownKinds.has(request.type);
}

const spokenKinds: ReadonlySet<string> = new Set(spokenRequest.options.map(({ shape }) => shape.type.value));
const knownKinds: ReadonlySet<string> = new Set([...spokenKinds, ...skillEvent.shape.type.options]);

export function isSpoken(request: Envelope['request']): request is SpokenRequest {
  return spokenKinds.has(request.type) && (!needsIntent(request.type) || 'intent' in request);
}

function needsIntent(type: string): boolean {
  return type === 'IntentRequest' || type === 'CanFulfillIntentRequest';
}

export function isSkillEvent(request: Envelope['request']): request is SkillEvent {
  return skillEvent.shape.type.safeParse(request.type).success;
}

/** What a slot was filled with; longer words are cut, not refused (standards E8). */
export function slotValue({ slots }: Intent, name: string): string | undefined {
  const value = slots?.[name]?.value?.trim().slice(0, maximumWords);
  return value === '' || value === '?' ? undefined : value;
}
