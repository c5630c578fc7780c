/** While a person has the conversation: passes words on and is silent; says when the person comes and when they leave. */
import type { DialogContext } from 'botbuilder-dialogs';
import { exactCommand } from '../../src/language/commands';
import { plainText } from '../../src/language/plainText';
import { redact } from '../../src/language/redaction/redact';
import type { DialogServices } from '../dialogServices';
import { obey } from '../everywhereCommands';
import { handOver as askAgain } from './handOver';
import { say } from '../say';
import { type Turn, turnOf } from '../turn';
import { asksAboutPersonAwaited } from './waitingForPerson';

/** What is left for the assistant: nothing, its open question once more, or the customer's words. */
type AssistantsPart = 'nothing' | 'question' | 'words';

const backToAssistant =
  /^(?:please )?(?:(?:(?:go |take me |put me )?back to|(?:go on|continue) with) )?(?:the |my )?(?:assistant|bot|chat ?bot|robot)(?: please)?[.!]?$/;

const somebody =
  '(?:(?:a|an|the|any|that|real|live|human) )*(?:person|human|agent|representative|rep|operator|someone|somebody|anyone|hand ?-?over|hand ?-?off|call ?back)';
/** What a customer says who wants nobody any more. */
const callsOff = new RegExp(
  '^(?:(?:no|never ?mind|actually|wait|sorry|ok|okay|oh|forget it|thanks|please)[,.! ]+)*' +
    `(?:(?:i |we )?(?:do not|don'?t|no longer) (?:need|want)(?: to (?:talk|speak|chat) (?:to|with))? ${somebody}|` +
    `(?:cancel|call off|withdraw|forget|forget about|never ?mind|stop|drop|dismiss) ${somebody}|(?:cancel|call off|withdraw|drop) (?:the|my|that) (?:request|request for ${somebody}|transfer)|` +
    `no (?:need for )?${somebody}(?: needed| required)?|(?:tell|ask) (?:them|him|her|${somebody}) not to (?:come|join|call)|(?:do not|don'?t) (?:get|send|call|connect me to|transfer me to) ${somebody})` +
    '(?: any ?more| now| after all| then| please| yet)*[.! ]*$',
);

/** Meets whatever an agent has done since, then the customer's words. Nothing of a task runs while an agent answers. */
export async function meetPerson(dc: DialogContext, services: DialogServices): Promise<AssistantsPart> {
  const turn = turnOf(dc.context);
  const { handOver } = turn.memory;
  const otherwise = turn.handOff === undefined ? 'words' : 'nothing';
  if (!handOver?.joined && turn.text.length <= 100 && callsOff.test(plainText(turn.text)))
    return callOff(dc, turn, services);
  if (isAskedAbout(turn)) return tellOfAwaited(dc, services);
  if (!handOver?.here) return otherwise;
  const hasEnded = turn.handOff === 'completed' || turn.handOff === 'failed';
  if (hasEnded) await services.handOvers.close(handOver.id);
  const news = await services.handOvers.collect(handOver.id);
  await tell(dc, services, news.said);
  if (news.closed) return leave(dc, services, turn.handOff);
  if (turn.handOff !== undefined) return 'nothing';
  return pass(dc, turn, services, news.joined);
}

/** "is the person coming", of one who was asked for and has not answered. */
function isAskedAbout({ text, handOff, memory: { handOver } }: Turn): boolean {
  return handOver !== undefined && !handOver.joined && handOff === undefined && asksAboutPersonAwaited(text);
}

async function tellOfAwaited(dc: DialogContext, services: DialogServices): Promise<AssistantsPart> {
  const offer = await askAgain(dc, services, 'asked');
  await say(dc.context, services.wording.handOver.awaited(offer, services.settings));
  return 'question';
}

/** Somebody who was asked for and has not answered yet is not wanted any more. */
async function callOff(dc: DialogContext, { memory }: Turn, services: DialogServices): Promise<AssistantsPart> {
  const { handOver } = memory;
  const { calledOff, nobodyAsked } = services.wording.handOver;
  if (handOver !== undefined) await services.handOvers.close(handOver.id);
  delete memory.handOver;
  const midway = dc.stack.length > 0;
  await say(dc.context, handOver === undefined ? nobodyAsked(midway) : calledOff(midway));
  return 'question';
}

async function tell(dc: DialogContext, { wording }: DialogServices, said: readonly string[]): Promise<void> {
  const { memory } = turnOf(dc.context);
  if (said.length === 0 || memory.handOver === undefined) return;
  if (!memory.handOver.joined) await say(dc.context, wording.handOver.joined());
  memory.handOver.joined = true;
  for (const text of said) await say(dc.context, wording.handOver.agentSays(text));
}

async function leave(
  dc: DialogContext,
  { wording, settings }: DialogServices,
  status: Turn['handOff'],
): Promise<AssistantsPart> {
  const { memory } = turnOf(dc.context);
  const { joined = false } = memory.handOver ?? {};
  delete memory.handOver;
  if (joined) await say(dc.context, wording.handOver.ended());
  else if (status === 'failed') await say(dc.context, wording.handOver.nobodyCame(settings));
  return status === undefined ? 'words' : joined || status === 'failed' ? 'question' : 'nothing';
}

/** To the agent; to the assistant too, as long as no agent has answered. */
async function pass(
  dc: DialogContext,
  { text, memory }: Turn,
  services: DialogServices,
  joined: boolean,
): Promise<AssistantsPart> {
  const { handOver } = memory;
  if (handOver === undefined) return 'words';
  if (backToAssistant.test(plainText(text))) {
    await services.handOvers.close(handOver.id);
    delete memory.handOver;
    await say(dc.context, services.wording.handOver.backAgain());
    return 'question';
  }
  if (text !== '') await services.handOvers.tellAgent(handOver.id, redact(text));
  if (!joined) return 'words';
  if (exactCommand(text) === 'sign_out') await obey('sign_out', dc, services);
  return 'nothing';
}
