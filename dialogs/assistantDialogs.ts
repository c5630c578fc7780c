/** The whole conversation, put together: the root dialog with every dialog and prompt under it. */
import type { Dialog } from 'botbuilder-dialogs';
import type { AnswerOutcome, PasswordOutcome } from '../src/domain/identity/outcomes';
import type { Message } from '../src/reply/message';
import { BalanceDialog } from './balanceDialog';
import { ClarifyDialog } from './clarifyDialog';
import { DevicesDialog } from './devicesDialog';
import type { DialogServices } from './dialogServices';
import { FaqDialog } from './faqDialog';
import { LaterDialog } from './laterDialog';
import { MainDialog } from './mainDialog';
import { NewDeviceDialog } from './newDeviceDialog';
import { PayoffDialog } from './payoffDialog';
import { ConfirmPrompt } from './prompts/confirmPrompt';
import { DatePrompt } from './prompts/datePrompt';
import { MenuPrompt, clarifyMenuId, deviceMenuId } from './prompts/menuPrompt';
import { SecretPrompt, passwordPromptId, securityAnswerPromptId } from './prompts/secretPrompt';
import { UsernamePrompt } from './prompts/usernamePrompt';
import { VehiclePrompt } from './prompts/vehiclePrompt';
import { RecentActivityDialog } from './recentActivityDialog';
import { SignInDialog } from './signInDialog';
import { SignedInDialog } from './signedInDialog';
import { SwitchVehicleDialog } from './switchVehicleDialog';
import { TaskDialog } from './taskDialog';

interface AssistantDialogs {
  /** Add it to a dialog set; begin it whenever that set's stack is empty. Every turn needs `setTurn` first. */
  readonly rootDialog: Dialog;
  /** Said when a customer joins a conversation, before anything was asked. */
  readonly welcome: () => Message;
}

export function createAssistantDialogs(services: DialogServices): AssistantDialogs {
  return { rootDialog: new MainDialog(services, everyDialog(services)), welcome: services.wording.welcome.joining };
}

function everyDialog(services: DialogServices): Dialog[] {
  return [
    new TaskDialog(services),
    new SignInDialog(services),
    new NewDeviceDialog(services),
    new SignedInDialog(services),
    new BalanceDialog(services),
    new RecentActivityDialog(services),
    new PayoffDialog(services),
    new SwitchVehicleDialog(services),
    new DevicesDialog(services),
    new FaqDialog(services),
    new ClarifyDialog(services),
    new LaterDialog(services),
    ...prompts(services),
  ];
}

function prompts(services: DialogServices): Dialog[] {
  const { signIn } = services;
  return [
    new UsernamePrompt(UsernamePrompt.name, services),
    new SecretPrompt<'password', PasswordOutcome>(passwordPromptId, services, (password, { username }, place) =>
      signIn.submitPassword({ username, password, place }),
    ),
    new SecretPrompt<'securityAnswer', AnswerOutcome>(securityAnswerPromptId, services, (answer, { ticket }, place) =>
      signIn.answerQuestion({ ticket, answer, place }),
    ),
    new ConfirmPrompt(ConfirmPrompt.name, services),
    new VehiclePrompt(VehiclePrompt.name, services),
    new DatePrompt(DatePrompt.name, services, services.clock),
    new MenuPrompt(deviceMenuId, services, false),
    new MenuPrompt(clarifyMenuId, services, true),
  ];
}
