/** The whole conversation, put together: the root dialog with every dialog and prompt under it. */
import type { Dialog } from 'botbuilder-dialogs';
import type { PasswordOutcome, PinOutcome, ProofFactor, ProofOutcome } from '../src/domain/identity/outcomes';
import type {
  GiveAccountNumberOutcome,
  GiveCardNumberOutcome,
  GiveExpiryOutcome,
  GiveRoutingOutcome,
} from '../src/domain/payments/methods';
import { firstNumberLedIn, numberLedIn } from '../src/language/secretLeadIn';
import { writtenExpiry } from '../src/language/values/cardExpiry';
import type { Message } from '../src/reply/message';
import { BalanceDialog } from './accounts/balanceDialog';
import { ClarifyDialog } from './answers/clarifyDialog';
import { credentialDialogs } from './credentials/credentialDialogs';
import { DevicesDialog } from './sign-in/devicesDialog';
import type { DialogServices } from './dialogServices';
import { CompareDialog } from './accounts/compareDialog';
import { EveryVehicleDialog } from './accounts/everyVehicleDialog';
import { FaqDialog } from './answers/faqDialog';
import { HistoryDialog } from './accounts/historyDialog';
import { MainDialog } from './mainDialog';
import { LeaveDialog } from './leaveDialog';
import { MethodDetailsDialog } from './methods/methodDetailsDialog';
import { MethodKeepingDialog } from './methods/methodKeepingDialog';
import { MethodNumbersDialog } from './methods/methodNumbersDialog';
import { MethodsDialog } from './methods/methodsDialog';
import { NewDeviceDialog } from './sign-in/newDeviceDialog';
import { PaymentDialog } from './payments/paymentDialog';
import { PaymentStateDialog } from './payments/paymentStateDialog';
import { PaymentReviewDialog } from './payments/paymentReviewDialog';
import { PaymentSubmitDialog } from './payments/paymentSubmitDialog';
import { PayoffDialog } from './accounts/payoffDialog';
import { PinSignInDialog } from './sign-in/pinSignInDialog';
import { ProofDialog } from './credentials/proofDialog';
import { AmountMeantPrompt, AmountPrompt } from './prompts/amountPrompt';
import { ConfirmPrompt } from './prompts/confirmPrompt';
import { DatePrompt } from './prompts/datePrompt';
import { secretIn } from './prompts/ledInSecret';
import { MenuPrompt, clarifyMenuId, deviceMenuId, methodMenuId } from './prompts/menuPrompt';
import { MethodKindPrompt, MethodPrompt } from './prompts/methodPrompt';
import { MonthPrompt } from './prompts/monthPrompt';
import { NicknamePrompt } from './prompts/nicknamePrompt';
import { type PageWanted, givePin, pageWanted } from './prompts/pinPrompt';
import { givePassword } from './prompts/passwordPrompt';
import { ReviewPrompt } from './prompts/reviewPrompt';
import {
  SecretPrompt,
  accountNumberPromptId,
  cardExpiryPromptId,
  cardNumberPromptId,
  passwordPromptId,
  pinPromptId,
  proofPromptId,
  routingPromptId,
} from './prompts/secretPrompt';
import { UsernamePrompt } from './prompts/usernamePrompt';
import { VehiclePrompt } from './prompts/vehiclePrompt';
import { WhatToChangePrompt } from './prompts/whatToChangePrompt';
import { RecentActivityDialog } from './accounts/recentActivityDialog';
import { SignInDialog } from './sign-in/signInDialog';
import { SignedInDialog } from './sign-in/signedInDialog';
import { StatementsDialog } from './accounts/statementsDialog';
import { SwitchVehicleDialog } from './accounts/switchVehicleDialog';
import { TaskDialog } from './taskDialog';
import { type Turn, sessionIn } from './turn';

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
    new PinSignInDialog(services),
    new NewDeviceDialog(services),
    new SignedInDialog(services),
    new BalanceDialog(services),
    new HistoryDialog(services),
    new EveryVehicleDialog(services),
    new CompareDialog(services),
    new RecentActivityDialog(services),
    new PaymentStateDialog(services),
    new PayoffDialog(services),
    new SwitchVehicleDialog(services),
    new DevicesDialog(services),
    new FaqDialog(services),
    new ClarifyDialog(services),
    new PaymentDialog(services),
    new PaymentReviewDialog(services),
    new PaymentSubmitDialog(services),
    new ProofDialog(services),
    new MethodDetailsDialog(services),
    new MethodNumbersDialog(services),
    new MethodKeepingDialog(services),
    new MethodsDialog(services),
    new StatementsDialog(services),
    new LeaveDialog(services),
    ...credentialDialogs(services),
    ...prompts(services),
  ];
}

function prompts(services: DialogServices): Dialog[] {
  const { signIn } = services;
  return [
    new UsernamePrompt(UsernamePrompt.name, services),
    new SecretPrompt<'password', PasswordOutcome | undefined>(passwordPromptId, services, (typed, { username }, turn) =>
      givePassword(signIn, typed, { username }, turn),
    ),
    ...proofPrompts(services),
    new ConfirmPrompt(ConfirmPrompt.name, services),
    new VehiclePrompt(VehiclePrompt.name, services),
    new DatePrompt(DatePrompt.name, services, services.clock),
    new MenuPrompt(deviceMenuId, services, false),
    new MenuPrompt(clarifyMenuId, services, true),
    ...paymentPrompts(services),
    ...numberPrompts(services),
    new MonthPrompt(MonthPrompt.name, services, services.clock),
  ];
}

function proofPrompts({ pins, proofs, ...services }: DialogServices): Dialog[] {
  const give = (factor: ProofFactor) => (secret: string, _parameters: object, turn: Turn) =>
    proofs.give({
      session: sessionIn(turn),
      factor,
      secret: factor === 'password' ? secretIn(secret, 'password', turn) : secret,
    });
  return [
    new SecretPrompt<'pin', PinOutcome | PageWanted>(
      pinPromptId,
      services,
      (typed, _parameters, { place }) => givePin(pins, typed, place),
      pageWanted,
    ),
    new SecretPrompt<'proofPassword', ProofOutcome>(proofPromptId.password, services, give('password')),
    new SecretPrompt<'proofPin', ProofOutcome>(proofPromptId.pin, services, give('pin')),
  ];
}

function paymentPrompts(services: DialogServices): Dialog[] {
  return [
    new AmountPrompt(AmountPrompt.name, services),
    new AmountMeantPrompt(AmountMeantPrompt.name, services),
    new MethodPrompt(MethodPrompt.name, services),
    new MethodKindPrompt(MethodKindPrompt.name, services),
    new ReviewPrompt(ReviewPrompt.name, services, services.clock),
    new NicknamePrompt(NicknamePrompt.name, services),
    new WhatToChangePrompt(WhatToChangePrompt.name, services),
    new MenuPrompt(methodMenuId, services, false),
  ];
}

/** Each number goes into one call, and only what came of it comes back. */
function numberPrompts(services: DialogServices): Dialog[] {
  const { drafts } = services.methods;
  return [
    new SecretPrompt<'routing', GiveRoutingOutcome>(routingPromptId, services, (typed, { ticket }, turn) =>
      drafts.giveRouting(sessionIn(turn), ticket, firstNumberLedIn(typed)),
    ),
    new SecretPrompt<'accountNumber', GiveAccountNumberOutcome>(
      accountNumberPromptId,
      services,
      (typed, { ticket }, turn) => drafts.giveAccountNumber(sessionIn(turn), ticket, numberLedIn(typed)),
    ),
    new SecretPrompt<'cardNumber', GiveCardNumberOutcome>(cardNumberPromptId, services, (typed, { ticket }, turn) =>
      drafts.giveCardNumber(sessionIn(turn), ticket, numberLedIn(typed)),
    ),
    new SecretPrompt<'cardExpiry', GiveExpiryOutcome>(cardExpiryPromptId, services, (typed, { ticket }, turn) =>
      drafts.giveExpiry(sessionIn(turn), ticket, writtenExpiry(typed) ?? typed),
    ),
  ];
}
