/** Asks for a secret, hands it to one function, and lets only the outcome through. */
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { type Turn, turnOf } from '../turn';
import { type Asked, Prompt, type PromptServices } from './prompt';
import { type QuestionName, type QuestionParameters, expectations } from './question';

export const passwordPromptId = 'passwordPrompt';
export const securityAnswerPromptId = 'securityAnswerPrompt';
export const routingPromptId = 'routingPrompt';
export const accountNumberPromptId = 'accountNumberPrompt';
export const cardNumberPromptId = 'cardNumberPrompt';
export const cardExpiryPromptId = 'cardExpiryPrompt';
export const pinPromptId = 'pinPrompt';
export const proofPromptId = { password: 'proofPasswordPrompt', pin: 'proofPinPrompt' } as const;

/** Takes the secret and what was asked; whatever it returns may be seen by others, so it must not hold the secret. */
type SecretTaker<Name extends QuestionName, Outcome> = (
  secret: string,
  parameters: QuestionParameters[Name],
  turn: Turn,
) => Promise<Outcome>;

/**
 * The secret never reaches options, state or result (architecture, decision 6): it lives in this one call. What may be one
 * is matched against nothing but exact commands.
 */
export class SecretPrompt<Name extends QuestionName, Outcome> extends Prompt<Name, Outcome> {
  override readonly secret = true;

  constructor(
    id: string,
    services: PromptServices,
    private readonly take: SecretTaker<Name, Outcome>,
    /** What words come to that stand in place of the secret and are certainly none, such as the wish for a new code. */
    private readonly inWords?: (text: string) => Outcome | undefined,
  ) {
    super(id, services);
  }

  override answerInWords({ text }: Turn): Outcome | undefined {
    return text === '' ? undefined : this.inWords?.(text);
  }

  /** Nothing is asked where a form has sent the answer along already. */
  override async beginDialog(dc: DialogContext, asked?: Asked<Name>): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const secret = asked && turn.takeFurtherSecret(expectations[asked.question].awaiting);
    if (!secret) return super.beginDialog(dc, asked);
    return dc.endDialog(await this.take(secret, asked.parameters, turn));
  }

  override async read(turn: Turn, asked: Asked<Name>): Promise<Outcome | undefined> {
    const secret = turn.takeSecret();
    return secret ? this.take(secret, asked.parameters, turn) : undefined;
  }
}
