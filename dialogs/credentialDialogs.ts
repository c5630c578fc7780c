/** The dialogs of recovering credentials, with the prompts that hand each secret to one call of the service. */
import type { Dialog } from 'botbuilder-dialogs';
import type {
  ChoosePasswordOutcome,
  ChooseQuestionOutcome,
  GiveFactOutcome,
  RecoveryCodeOutcome,
} from '../src/domain/credentials/outcomes';
import type { DialogServices } from './dialogServices';
import { NewPasswordDialog } from './newPasswordDialog';
import { NewQuestionsDialog } from './newQuestionsDialog';
import type { SecretFactQuestion } from './prompts/credentialQuestions';
import { QuestionPrompt } from './prompts/questionPrompt';
import {
  ContactKindPrompt,
  type NewCodeWanted,
  giveCode,
  giveFact,
  newAnswerPromptId,
  newPasswordPromptId,
  recoveryCodePromptId,
  secretFactPromptId,
} from './prompts/recoveryPrompts';
import { SecretPrompt } from './prompts/secretPrompt';
import { RecoveryCodeDialog } from './recoveryCodeDialog';
import { RecoveryDialog } from './recoveryDialog';

export function credentialDialogs(services: DialogServices): Dialog[] {
  return [
    new RecoveryDialog(services),
    new RecoveryCodeDialog(services),
    new NewPasswordDialog(services),
    new NewQuestionsDialog(services),
    new ContactKindPrompt(ContactKindPrompt.name, services),
    new QuestionPrompt(QuestionPrompt.name, services),
    ...secretPrompts(services),
  ];
}

function secretPrompts(services: DialogServices): Dialog[] {
  const { recovery } = services;
  return [
    new SecretPrompt<SecretFactQuestion, GiveFactOutcome | undefined>(
      secretFactPromptId,
      services,
      (typed, { ticket, fact }, { place }) => giveFact(recovery, typed, { ticket, fact, place }),
    ),
    new SecretPrompt<'recoveryCode', RecoveryCodeOutcome | NewCodeWanted | undefined>(
      recoveryCodePromptId,
      services,
      (typed, { ticket }, { place }) => giveCode(recovery, typed, { ticket, place }),
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
        recovery.chooseQuestion({ ticket, questionId: question.id, answer, place }),
    ),
  ];
}
