/** The one-time code of a sign-in: to which contact it goes, sending it, once more where it is wanted, and typing it. */
import type { DialogTurnResult, WaterfallStep, WaterfallStepContext } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { CodeToEnter, ContactKind, MaskedContact } from '../../src/domain/credentials/codeOutcomes';
import type { EnterCodeOutcome } from '../../src/domain/identity/outcomes';
import type { DialogServices } from '../dialogServices';
import { type ContactChoice, ContactPrompt } from '../prompts/contactPrompt';
import type { Asked } from '../prompts/prompt';
import { type CodeWanted, signInCodePromptId } from '../prompts/recoveryPrompts';
import { RegisterDeviceDialog } from './registerDeviceDialog';
import { OneTimeCodeDialog } from '../credentials/oneTimeCodeDialog';
import { otherContact } from '../credentials/otherContact';
import { say } from '../say';
import { signInDialogId } from '../task';
import { turnOf } from '../turn';

interface SignInCodeOptions extends CodeToEnter, Sent {}

/** Where the code comes from, which the second step leaves for the others; saved with the dialog state. */
interface Sent {
  /** Where it has gone. */
  sentTo?: MaskedContact;
  /** It is the customer's own, so nothing was sent. */
  isOwn?: true;
}

type SignInCodeStep = WaterfallStepContext<SignInCodeOptions>;

/** Contacts are shown masked, to a customer whose password was right. */
export class SignInCodeDialog extends OneTimeCodeDialog<SignInCodeOptions> {
  constructor(private readonly services: Pick<DialogServices, 'signIn' | 'clock' | 'wording' | 'settings'>) {
    super(SignInCodeDialog.name, services);
    this.addStep(this.chooseContact).addStep(this.send).addStep(this.askForCode).addStep(this.goOn);
  }

  private readonly chooseContact: WaterfallStep<SignInCodeOptions> = async (step) => {
    const { contacts, hasAuthenticator, sentTo, isOwn } = step.options;
    if (sentTo !== undefined || isOwn) return step.next('authenticator');
    const [only] = contacts;
    if (contacts.length === 1 && !hasAuthenticator) return step.next(only);
    if (contacts.length === 0) return step.next('authenticator');
    const asked: Asked<'signInContact'> = {
      ...{ question: 'signInContact', parameters: { contacts, hasAuthenticator } },
      back: toUsername,
    };
    return step.beginDialog(ContactPrompt.name, asked);
  };

  private readonly send: WaterfallStep<SignInCodeOptions> = async (step) => {
    const chosen = step.result as ContactChoice;
    if (chosen !== 'authenticator') return this.sendTo(step, chosen);
    const { sentTo } = step.options;
    Object.assign(step.values, sentTo === undefined ? { isOwn: true } : { sentTo });
    return step.next();
  };

  private readonly askForCode: WaterfallStep<SignInCodeOptions> = async (step) => {
    const { ticket, contacts, hasAuthenticator } = step.options;
    const sentTo = (step.values as Sent).sentTo;
    const parameters = { ticket, hasAuthenticator, ...(sentTo !== undefined && { sentTo }) };
    const toContacts = { dialog: SignInCodeDialog.name, options: { ticket, contacts, hasAuthenticator } };
    const back = contacts.length > 1 ? toContacts : toUsername;
    const asked: Asked<'signInCode'> = { question: 'signInCode', parameters, back };
    return step.beginDialog(signInCodePromptId, asked);
  };

  private readonly goOn: WaterfallStep<SignInCodeOptions> = async (step) => {
    const outcome = step.result as EnterCodeOutcome | CodeWanted;
    const turn = turnOf(step.context);
    const { signIn } = this.services.wording;
    turn.record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'signed_in':
        turn.session = outcome.session;
        turn.memory.verified = 'password_and_code';
        return outcome.canRegister ? step.replaceDialog(RegisterDeviceDialog.name) : step.endDialog();
      case 'new_code_wanted':
        return this.sendAgain(step);
      case 'other_contact_wanted':
        return this.sendElsewhere(step, outcome.via);
      case 'wrong_code':
      case 'code_too_old':
      case 'codes_locked':
        return this.refuse(step, outcome);
      case 'expired':
        await say(step.context, signIn.expired());
        return step.replaceDialog(signInDialogId, { afterRefusal: true });
      default:
        return assertNever(outcome);
    }
  };

  private async sendTo(step: SignInCodeStep, { id: contactId }: MaskedContact): Promise<DialogTurnResult> {
    const { ticket } = step.options;
    const { signIn } = this.services.wording;
    const outcome = await this.services.signIn.sendCode({ ticket, contactId, place: turnOf(step.context).place });
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'sent':
        (step.values as Sent).sentTo = outcome.contact;
        return step.next();
      case 'unknown_contact':
        if (outcome.contacts.length === 0) return this.end(step, signIn.noContact(this.services.settings));
        return step.replaceDialog(SignInCodeDialog.name, { ...step.options, contacts: outcome.contacts });
      case 'too_many_codes':
      case 'codes_locked':
        return this.refuseToSend(step, outcome);
      case 'expired':
        await say(step.context, signIn.expired());
        return step.replaceDialog(signInDialogId, { afterRefusal: true });
      default:
        return assertNever(outcome);
    }
  }

  /** To the same contact. */
  private async sendAgain(step: SignInCodeStep): Promise<DialogTurnResult> {
    const { recovery } = this.services.wording;
    const { sentTo } = { ...step.options, ...(step.values as Sent) };
    if (sentTo === undefined) return this.askAgain(step, recovery.wrongCode());
    return this.sendOnceMore(step, sentTo);
  }

  private async sendElsewhere(step: SignInCodeStep, via?: ContactKind): Promise<DialogTurnResult> {
    const { ticket, contacts, hasAuthenticator, sentTo } = { ...step.options, ...(step.values as Sent) };
    const other = otherContact(contacts, sentTo, via);
    if (other.kind === 'one') return this.sendOnceMore(step, other.contact);
    if (other.kind === 'none') return this.askAgain(step, this.services.wording.recovery.noOtherContact());
    return step.replaceDialog(SignInCodeDialog.name, { ticket, contacts, hasAuthenticator });
  }

  /** The code that is out stays good where no other one may be sent. */
  private async sendOnceMore(step: SignInCodeStep, { id: contactId }: MaskedContact): Promise<DialogTurnResult> {
    const { ticket } = step.options;
    const { place } = turnOf(step.context);
    const outcome = await this.services.signIn.sendCode({ ticket, contactId, place });
    turnOf(step.context).record({ name: outcome.kind });
    if (outcome.kind === 'too_many_codes') return this.keepCode(step, outcome);
    if (outcome.kind !== 'sent')
      return step.replaceDialog(SignInCodeDialog.name, { ...step.options, ...(step.values as Sent) });
    Object.assign(step.values, { sentTo: outcome.contact });
    return this.askAgain(step, this.services.wording.recovery.newestCodeWorks());
  }

  protected override onceMore(step: SignInCodeStep): SignInCodeOptions {
    return { ...step.options, ...(step.values as Sent) };
  }
}

const toUsername = { dialog: signInDialogId, options: {}, over: 'SignInCodeDialog' };
