/** The one-time code before a signed-in customer changes a credential: where it goes, sending it, once more, and typing it. */
import type { DialogTurnResult, WaterfallStep, WaterfallStepContext } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { ConfirmChangeOutcome } from '../../src/domain/credentials/changeOutcomes';
import type { ChangePurpose, ContactKind, MaskedContact } from '../../src/domain/credentials/codeOutcomes';
import type { DialogServices } from '../dialogServices';
import { changeCodePromptId } from '../prompts/changePrompts';
import { type ContactChoice, changeContactPromptId } from '../prompts/contactPrompt';
import type { Asked } from '../prompts/prompt';
import type { CodeWanted } from '../prompts/recoveryPrompts';
import { OneTimeCodeDialog } from './oneTimeCodeDialog';
import { otherContact } from './otherContact';
import { sessionOf, turnOf } from '../turn';

export interface ChangeCodeOptions {
  readonly purpose: ChangePurpose;
  /** Where the code has gone. */
  readonly sentTo?: MaskedContact;
}

/** What the first steps leave for the others; saved with the dialog state. */
interface Sent {
  sentTo?: MaskedContact;
}

type ChangeCodeStep = WaterfallStepContext<ChangeCodeOptions>;

/** Ends with the proof that the code was right, an opaque word worth one change; with nothing where it came to none. */
export class ChangeCodeDialog extends OneTimeCodeDialog<ChangeCodeOptions> {
  constructor(private readonly services: Pick<DialogServices, 'confirmedChanges' | 'wording' | 'settings'>) {
    super(ChangeCodeDialog.name, services);
    this.addStep(this.chooseContact).addStep(this.send).addStep(this.askForCode).addStep(this.goOn);
  }

  private readonly chooseContact: WaterfallStep<ChangeCodeOptions> = async (step) => {
    const { sentTo } = step.options;
    if (sentTo !== undefined) return step.next();
    const contacts = await this.services.confirmedChanges.contacts(sessionOf(step.context));
    const [only] = contacts;
    if (only === undefined) return this.end(step, this.services.wording.signIn.noContact(this.services.settings));
    if (contacts.length === 1) return step.next(only);
    const asked: Asked<'changeContact'> = { question: 'changeContact', parameters: { contacts } };
    return step.beginDialog(changeContactPromptId, asked);
  };

  private readonly send: WaterfallStep<ChangeCodeOptions> = async (step) => {
    const chosen = step.result as Exclude<ContactChoice, 'authenticator'> | undefined;
    if (chosen === undefined) return step.next();
    const { recovery } = this.services.wording;
    const outcome = await this.sendTo(step, chosen);
    switch (outcome.kind) {
      case 'sent':
        (step.values as Sent).sentTo = outcome.contact;
        return step.next();
      case 'unknown_contact':
        return step.replaceDialog(ChangeCodeDialog.name, { purpose: step.options.purpose });
      case 'too_many_codes':
      case 'codes_locked':
        return this.refuseToSend(step, outcome);
      case 'expired':
        return this.end(step, recovery.expired());
      default:
        return assertNever(outcome);
    }
  };

  private readonly askForCode: WaterfallStep<ChangeCodeOptions> = async (step) => {
    const { purpose } = step.options;
    const sentTo = this.sentTo(step);
    const contacts = await this.services.confirmedChanges.contacts(sessionOf(step.context));
    const asked: Asked<'changeCode'> = {
      ...{ question: 'changeCode', parameters: { purpose, ...(sentTo !== undefined && { sentTo }) } },
      ...(contacts.length > 1 && { back: { dialog: ChangeCodeDialog.name, options: { purpose } } }),
    };
    return step.beginDialog(changeCodePromptId, asked);
  };

  private readonly goOn: WaterfallStep<ChangeCodeOptions> = async (step) => {
    const outcome = step.result as ConfirmChangeOutcome | CodeWanted;
    const { recovery } = this.services.wording;
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'confirmed':
        return step.endDialog(outcome.proof);
      case 'new_code_wanted':
        return this.sendAgain(step);
      case 'other_contact_wanted':
        return this.sendElsewhere(step, outcome.via);
      case 'wrong_code':
      case 'code_too_old':
      case 'codes_locked':
        return this.refuse(step, outcome);
      case 'expired':
        return this.end(step, recovery.expired());
      default:
        return assertNever(outcome);
    }
  };

  /** To the same contact. */
  private async sendAgain(step: ChangeCodeStep): Promise<DialogTurnResult> {
    const sentTo = this.sentTo(step);
    const toContacts: ChangeCodeOptions = { purpose: step.options.purpose };
    if (sentTo === undefined) return step.replaceDialog(ChangeCodeDialog.name, toContacts);
    return this.sendOnceMore(step, sentTo);
  }

  private async sendElsewhere(step: ChangeCodeStep, via?: ContactKind): Promise<DialogTurnResult> {
    const contacts = await this.services.confirmedChanges.contacts(sessionOf(step.context));
    const other = otherContact(contacts, this.sentTo(step), via);
    if (other.kind === 'one') return this.sendOnceMore(step, other.contact);
    if (other.kind === 'none') return this.askAgain(step, this.services.wording.recovery.noOtherContact());
    return step.replaceDialog(ChangeCodeDialog.name, { purpose: step.options.purpose });
  }

  /** The code that is out stays good where no other one may be sent. */
  private async sendOnceMore(step: ChangeCodeStep, contact: MaskedContact): Promise<DialogTurnResult> {
    const outcome = await this.sendTo(step, contact);
    if (outcome.kind === 'too_many_codes') return this.keepCode(step, outcome);
    if (outcome.kind !== 'sent') return step.replaceDialog(ChangeCodeDialog.name, { purpose: step.options.purpose });
    Object.assign(step.values, { sentTo: outcome.contact });
    return this.askAgain(step, this.services.wording.recovery.newestCodeWorks());
  }

  private async sendTo(step: ChangeCodeStep, { id: contactId }: MaskedContact) {
    const { purpose } = step.options;
    const session = sessionOf(step.context);
    const outcome = await this.services.confirmedChanges.sendCode({ session, purpose, contactId });
    turnOf(step.context).record({ name: outcome.kind });
    return outcome;
  }

  private sentTo(step: ChangeCodeStep): MaskedContact | undefined {
    return (step.values as Sent).sentTo ?? step.options.sentTo;
  }

  protected override onceMore(step: ChangeCodeStep): ChangeCodeOptions {
    const sentTo = this.sentTo(step);
    return { ...step.options, ...(sentTo !== undefined && { sentTo }) };
  }
}
