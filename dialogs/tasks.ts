/** One line a task: which dialog does it, and what it needs first. */
import { isActionLabel } from '../src/language/labels';
import { AuthenticatorDialog } from './credentials/authenticatorDialog';
import { BalanceDialog } from './accounts/balanceDialog';
import { DevicesDialog } from './sign-in/devicesDialog';
import { MethodsDialog } from './methods/methodsDialog';
import { PaymentDialog } from './payments/paymentDialog';
import { PaymentStateDialog } from './payments/paymentStateDialog';
import { PayoffDialog } from './accounts/payoffDialog';
import { RecentActivityDialog } from './accounts/recentActivityDialog';
import { recoveryDialogId } from './credentials/recovery';
import { SessionsDialog } from './sign-in/sessionsDialog';
import { SignedInDialog } from './sign-in/signedInDialog';
import { StatementsDialog } from './accounts/statementsDialog';
import { SwitchVehicleDialog } from './accounts/switchVehicleDialog';
import type { TaskName } from './task';
import { TextsDialog } from './textsDialog';
import { VoicePinDialog } from './credentials/voicePinDialog';

interface TaskKind {
  readonly dialog: string;
  readonly needs: 'nothing' | 'session' | 'account';
}

export const tasks: Readonly<Record<TaskName, TaskKind>> = {
  sign_in: { dialog: SignedInDialog.name, needs: 'session' },
  balance: { dialog: BalanceDialog.name, needs: 'account' },
  payoff: { dialog: PayoffDialog.name, needs: 'account' },
  activity: { dialog: RecentActivityDialog.name, needs: 'account' },
  payment_state: { dialog: PaymentStateDialog.name, needs: 'account' },
  switch_vehicle: { dialog: SwitchVehicleDialog.name, needs: 'session' },
  devices: { dialog: DevicesDialog.name, needs: 'session' },
  sessions: { dialog: SessionsDialog.name, needs: 'session' },
  voice_pin: { dialog: VoicePinDialog.name, needs: 'session' },
  authenticator: { dialog: AuthenticatorDialog.name, needs: 'session' },
  texts: { dialog: TextsDialog.name, needs: 'session' },
  make_payment: { dialog: PaymentDialog.name, needs: 'account' },
  payment_methods: { dialog: MethodsDialog.name, needs: 'session' },
  statements: { dialog: StatementsDialog.name, needs: 'account' },
  forgot_username: { dialog: recoveryDialogId, needs: 'nothing' },
  forgot_password: { dialog: recoveryDialogId, needs: 'nothing' },
  reset_security_questions: { dialog: recoveryDialogId, needs: 'nothing' },
};

/** Asks for secrets, and needs no sign-in. */
export function isRecovery(label: string): boolean {
  const task = taskOf(label);
  return task !== undefined && tasks[task].dialog === recoveryDialogId;
}

/** The task that a label asks for; nothing where the label is no task. */
export function taskOf(label: string): TaskName | undefined {
  return isActionLabel(label) && label !== 'sign_out' ? label : undefined;
}
