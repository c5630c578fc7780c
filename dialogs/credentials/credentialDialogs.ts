/** The dialogs of recovering credentials, with the prompts that hand each secret to one call of the service. */
import type { Dialog } from 'botbuilder-dialogs';
import type { ConfirmChangeOutcome, SetVoicePinOutcome } from '../../src/domain/credentials/changeOutcomes';
import type {
  ChoosePasswordOutcome,
  ChooseQuestionOutcome,
  RecoveryCodeOutcome,
} from '../../src/domain/credentials/recoveryOutcomes';
import type { AnswerOutcome, EnterCodeOutcome } from '../../src/domain/identity/outcomes';
import { withoutLeadIn } from '../../src/language/secretLeadIn';
import { AuthenticatorDialog } from './authenticatorDialog';
import { ChangeCodeDialog } from './changeCodeDialog';
import type { DialogServices } from '../dialogServices';
import { NewPasswordDialog } from './newPasswordDialog';
import { NewQuestionsDialog } from './newQuestionsDialog';
import { changeCodePromptId, giveChangeCode, giveNewPin, newPinPromptId } from '../prompts/changePrompts';
import { type FactOutcome, giveFact, mendWanted, secretFactPromptId } from '../prompts/factPrompt';
import type { SecretFactQuestion } from '../prompts/credentialQuestions';
import { ContactPrompt, changeContactPromptId } from '../prompts/contactPrompt';
import { MenuPrompt, sessionMenuId } from '../prompts/menuPrompt';
import { QuestionPrompt } from '../prompts/questionPrompt';
import {
  ContactKindPrompt,
  type CodeWanted,
  type NoCodeOffered,
  giveAnswer,
  giveCode,
  giveSignInCode,
  newAnswerPromptId,
  type BeginAgainWanted,
  codeWanted,
  newPasswordPromptId,
  recoveryCodeWanted,
  recoveryCodePromptId,
  signInCodePromptId,
} from '../prompts/recoveryPrompts';
import { SecretPrompt, securityAnswerPromptId } from '../prompts/secretPrompt';
import { RecoveryCodeDialog } from './recoveryCodeDialog';
import { RecoveryDialog } from './recoveryDialog';
import { RegisterDeviceDialog } from '../sign-in/registerDeviceDialog';
import { SessionsDialog } from '../sign-in/sessionsDialog';
import { SignInCodeDialog } from '../sign-in/signInCodeDialog';
import { TextsDialog } from '../textsDialog';
import { VoicePinDialog } from './voicePinDialog';

export function credentialDialogs(services: DialogServices): Dialog[] {
  return [
    new RecoveryDialog(services),
    new RecoveryCodeDialog(services),
    new NewPasswordDialog(services),
    new NewQuestionsDialog(services),
    new SignInCodeDialog(services),
    new ChangeCodeDialog(services),
    new VoicePinDialog(services),
    new AuthenticatorDialog(services),
    new SessionsDialog(services),
    new TextsDialog(services),
    new MenuPrompt(sessionMenuId, services, false),
    new RegisterDeviceDialog(services),
    new ContactPrompt(ContactPrompt.name, services),
    new ContactPrompt(changeContactPromptId, services),
    new ContactKindPrompt(ContactKindPrompt.name, services),
    new QuestionPrompt(QuestionPrompt.name, services),
    ...secretPrompts(services),
    ...changePrompts(services),
  ];
}

function secretPrompts(services: DialogServices): Dialog[] {
  const { recovery, signIn } = services;
  return [
    new SecretPrompt<'securityAnswer', AnswerOutcome | NoCodeOffered>(
      securityAnswerPromptId,
      services,
      (typed, { ticket }, turn) => giveAnswer(signIn, typed, { ticket }, turn),
    ),
    new SecretPrompt<'signInCode', EnterCodeOutcome | CodeWanted | undefined>(
      signInCodePromptId,
      services,
      (typed, { ticket }, { place }) => giveSignInCode(signIn, typed, { ticket, place }),
      codeWanted,
    ),
    new SecretPrompt<SecretFactQuestion, FactOutcome | undefined>(
      secretFactPromptId,
      services,
      (typed, { ticket, fact }, { place }) => giveFact(recovery, typed, { ticket, fact, place }),
      mendWanted,
    ),
    new SecretPrompt<'recoveryCode', RecoveryCodeOutcome | CodeWanted | BeginAgainWanted | undefined>(
      recoveryCodePromptId,
      services,
      (typed, { ticket }, { place }) => giveCode(recovery, typed, { ticket, place }),
      recoveryCodeWanted,
    ),
    new SecretPrompt<'newPassword', ChoosePasswordOutcome>(
      newPasswordPromptId,
      services,
      (password, { ticket }, { place }) => recovery.choosePassword({ ticket, password, place }),
    ),
    new SecretPrompt<'newAnswer', ChooseQuestionOutcome>(
      newAnswerPromptId,
      services,
      (answer, { ticket, question }, { place }) =>
        // What is left out of an answer is left out of what is kept, too.
        recovery.chooseQuestion({ ticket, questionId: question.id, answer: withoutLeadIn(answer, 'answer'), place }),
    ),
  ];
}

function changePrompts(services: DialogServices): Dialog[] {
  const { confirmedChanges, voicePins } = services;
  return [
    new SecretPrompt<'changeCode', ConfirmChangeOutcome | CodeWanted | undefined>(
      changeCodePromptId,
      services,
      (typed, parameters, turn) => giveChangeCode(confirmedChanges, typed, parameters, turn),
      codeWanted,
    ),
    new SecretPrompt<'newPin', SetVoicePinOutcome>(newPinPromptId, services, (typed, parameters, turn) =>
      giveNewPin(voicePins, typed, parameters, turn),
    ),
  ];
}
