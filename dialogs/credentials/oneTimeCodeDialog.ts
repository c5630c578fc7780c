/** What is alike wherever a one-time code is sent and typed: a code refused, a code that may not go out, once more, and the end. */
import { type DialogTurnResult, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs';
import type { CodeRefusal, CodesLocked, Expired, TooManyCodes } from '../../src/domain/credentials/codeOutcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';

export abstract class OneTimeCodeDialog<Options extends object> extends WaterfallDialog<Options> {
  constructor(
    id: string,
    private readonly words: Pick<DialogServices, 'wording' | 'settings'>,
  ) {
    super(id);
  }

  /** The dialog begins again and knows that a code is out. */
  protected abstract onceMore(step: WaterfallStepContext<Options>): Options;

  /** What was typed is no good: asked for again, as long as another try counts. */
  protected refuse(
    step: WaterfallStepContext<Options>,
    refusal: Exclude<CodeRefusal, Expired>,
  ): Promise<DialogTurnResult> {
    const { recovery } = this.words.wording;
    switch (refusal.kind) {
      case 'wrong_code':
        return this.askAgain(step, recovery.wrongCode());
      case 'code_too_old':
        return this.askAgain(step, recovery.codeTooOld());
      case 'codes_locked':
        return this.refuseToSend(step, refusal);
    }
  }

  /** No code goes out, and none is out. */
  protected refuseToSend(
    step: WaterfallStepContext<Options>,
    refusal: TooManyCodes | CodesLocked,
  ): Promise<DialogTurnResult> {
    const { wording, settings } = this.words;
    const { codesLocked, tooManyCodes } = wording.recovery;
    const words = refusal.kind === 'codes_locked' ? codesLocked : tooManyCodes;
    return this.end(step, words(refusal.until, settings));
  }

  /** No other code goes out; the one that is out stays good. */
  protected keepCode(step: WaterfallStepContext<Options>, { until }: TooManyCodes): Promise<DialogTurnResult> {
    return this.askAgain(step, this.words.wording.recovery.noMoreCodes(until));
  }

  protected async askAgain(step: WaterfallStepContext<Options>, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.replaceDialog(this.id, this.onceMore(step));
  }

  protected async end(step: WaterfallStepContext<Options>, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
