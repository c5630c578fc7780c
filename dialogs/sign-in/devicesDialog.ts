/** The devices that skip the security question: lists them, forgets one or all. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { ConfirmPrompt } from '../prompts/confirmPrompt';
import { deviceMenuId } from '../prompts/menuPrompt';
import type { Asked } from '../prompts/prompt';
import type { DeviceToName } from '../prompts/question';
import { say } from '../say';
import type { TaskOptions } from '../task';
import { sessionOf, turnOf } from '../turn';

type DevicesStep = WaterfallStepContext<TaskOptions>;

/** What the first step leaves for the others; saved with the dialog state. */
interface Seen {
  devices?: readonly DeviceToName[];
}

type Chosen = DeviceToName | 'all' | 'none';

export class DevicesDialog extends WaterfallDialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'devices' | 'wording'>) {
    super(DevicesDialog.name);
    this.addStep(this.listDevices).addStep(this.forgetOne).addStep(this.forgetAll);
  }

  private readonly listDevices: WaterfallStep<TaskOptions> = async (step) => {
    const { devices, wording } = this.services;
    const registered = (await devices.list(sessionOf(step.context))).map(toName);
    (step.values as Seen).devices = registered;
    if (step.options.register) return this.registerThis(step, registered);
    if (registered.length === 0) return this.end(step, wording.devices.none());
    switch (step.options.forget) {
      case 'this':
        return step.next(registered.find(({ isThisOne }) => isThisOne) ?? 'none');
      case 'all':
        return step.next(registered.length === 1 ? registered[0] : 'all');
      default:
        return step.beginDialog(deviceMenuId, { question: 'deviceToForget', parameters: { devices: registered } });
    }
  };

  /** Whoever is signed in here has given what a new device is asked for. */
  private async registerThis(step: DevicesStep, known: readonly DeviceToName[]): Promise<DialogTurnResult> {
    const { devices, wording } = this.services;
    const here = known.find(({ isThisOne }) => isThisOne);
    if (here !== undefined) return this.end(step, wording.devices.alreadyRegistered(here));
    if (step.options.register === 'asked') return this.end(step, wording.devices.notRegistered());
    const isDone = await devices.register(sessionOf(step.context));
    turnOf(step.context).record({ name: isDone ? 'device_registered' : 'device_not_registered' });
    return this.end(step, isDone ? wording.devices.registered() : wording.devices.cannotBeRegistered());
  }

  private readonly forgetOne: WaterfallStep<TaskOptions> = async (step) => {
    const { devices, wording } = this.services;
    const registered = (step.values as Seen).devices ?? [];
    const result = step.result as Chosen | number;
    const chosen = typeof result === 'number' ? chosenAt(result, registered) : result;
    if (chosen === 'all')
      return step.beginDialog(ConfirmPrompt.name, forgetAllQuestion(registered.length, step.options));
    if (chosen === 'none')
      return this.end(step, result === 'none' ? wording.devices.thisOneIsNotRegistered() : wording.devices.kept());
    await devices.forget(sessionOf(step.context), chosen.id);
    turnOf(step.context).record({ name: 'device_forgotten' });
    return this.end(step, wording.devices.forgotten(chosen));
  };

  private readonly forgetAll: WaterfallStep<TaskOptions> = async (step) => {
    const { devices, wording } = this.services;
    if (step.result !== true) return this.end(step, wording.devices.kept());
    const count = await devices.forgetAll(sessionOf(step.context));
    turnOf(step.context).record({ name: 'devices_forgotten' });
    return this.end(step, wording.devices.allForgotten(count));
  };

  private async end(step: DevicesStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}

function toName({ id, registeredAt, isThisOne }: DeviceToName): DeviceToName {
  return { id, registeredAt, isThisOne };
}

/** The choices of the question are the devices, then "all" where there are several, then "keep". */
function chosenAt(position: number, devices: readonly DeviceToName[]): Chosen {
  return devices[position] ?? (position === devices.length && devices.length > 1 ? 'all' : 'none');
}

function forgetAllQuestion(count: number, { task, values }: TaskOptions): Asked<'forgetAllDevices'> {
  const back = { dialog: DevicesDialog.name, options: { task, values } };
  return { question: 'forgetAllDevices', parameters: { count }, back };
}
