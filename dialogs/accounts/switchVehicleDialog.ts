/** Looks at another vehicle of the same login: the one that was named, the other of two, or the one that is picked. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { readVehicle } from '../../src/language/values/vehicle';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import type { VehicleToName } from '../prompts/question';
import { type VehicleAnswer, VehiclePrompt } from '../prompts/vehiclePrompt';
import { say } from '../say';
import { tellDueFirst } from './dueFirst';
import type { TaskOptions } from '../task';
import { sessionOf, turnOf } from '../turn';
import { lookAt, rememberVehicles, vehicleNamed, vehicleToName } from './vehicles';

type SwitchStep = WaterfallStepContext<TaskOptions>;

export class SwitchVehicleDialog extends WaterfallDialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'sessions' | 'wording' | 'settings'>) {
    super(SwitchVehicleDialog.name);
    this.addStep(this.chooseVehicle).addStep(this.lookAtIt);
  }

  private readonly chooseVehicle: WaterfallStep<TaskOptions> = async (step) => {
    const { wording, settings, accounts } = this.services;
    const { activeAccountId } = sessionOf(step.context);
    const list = await accounts.list(sessionOf(step.context));
    rememberVehicles(turnOf(step.context), list);
    const vehicles = list.map(vehicleToName);
    const [first, second] = vehicles;
    if (first === undefined) return this.end(step, wording.signIn.noAccounts(settings));
    if (second === undefined) return this.end(step, wording.vehicles.onlyOne(first));
    const current = vehicles.find(({ id }) => id === activeAccountId);
    if (step.options.tellsCurrent && current !== undefined) return this.end(step, wording.vehicles.current(current));
    if (step.options.listsAll) return this.end(step, wording.vehicles.all(vehicles));
    const meant = vehiclesMeant(
      vehicles,
      activeAccountId,
      vehicleNamed(step.options, turnOf(step.context)) ?? wordsOfOne(step, vehicles),
    );
    if (meant.length === 1) return step.next(meant[0]?.id);
    if (meant.length === 0) await say(step.context, wording.vehicles.notFound());
    const parameters = {
      vehicles: meant.length === 0 ? vehicles : meant,
      ...(activeAccountId !== undefined && { currentId: activeAccountId }),
    };
    return step.beginDialog(VehiclePrompt.name, { question: 'vehicle', parameters });
  };

  private readonly lookAtIt: WaterfallStep<TaskOptions> = async (step) => {
    const turn = turnOf(step.context);
    const { wording, accounts } = this.services;
    const answer = step.result as VehicleAnswer;
    // Nobody can look at all of them at once: they are named again.
    if (typeof answer !== 'string' && 'all' in answer)
      return step.replaceDialog(SwitchVehicleDialog.name, { ...step.options, listsAll: true });
    const accountId = await this.idOf(step, answer);
    if (accountId === undefined)
      return step.replaceDialog(SwitchVehicleDialog.name, { task: 'switch_vehicle', values: {} });
    const already = sessionOf(step.context).activeAccountId === accountId;
    await lookAt(turn, accountId, this.services);
    const account = (await accounts.list(sessionOf(step.context))).find(({ id }) => id === accountId);
    if (account === undefined) throw new Error('The chosen vehicle is not on this login');
    const vehicle = vehicleToName(account);
    return this.end(step, already ? wording.vehicles.alreadyThere(vehicle) : wording.vehicles.switched(vehicle));
  };

  /** Nothing where two are due on one day, and the one that is due first was meant. */
  private async idOf(
    step: SwitchStep,
    answer: Exclude<VehicleAnswer, { all: readonly string[] }>,
  ): Promise<string | undefined> {
    if (typeof answer === 'string') return answer;
    return 'some' in answer ? answer.some[0]?.vehicle.id : tellDueFirst(step.context, answer.dueFirstOf, this.services);
  }

  private async end(step: SwitchStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}

/** "the lease one", "switch to the SE": words that no vehicle was found in until it was known which ones there are. */
function wordsOfOne(step: SwitchStep, vehicles: readonly VehicleToName[]): string | undefined {
  const said = [turnOf(step.context).text, ...(step.options.said ?? [])];
  return said.find((words) => readVehicle(words, vehicles).kind === 'one');
}

/** One where it is clear, several to choose from, none where the words name no vehicle of this login. No words mean another one. */
function vehiclesMeant(
  vehicles: readonly VehicleToName[],
  currentId: string | undefined,
  words: string | undefined,
): readonly VehicleToName[] {
  // Of none that was looked at, any may be "the other one".
  const isAny = words === undefined || (currentId === undefined && /\bother\b/.test(words));
  if (isAny) return vehicles.filter(({ id }) => id !== currentId);
  const reading = readVehicle(words, vehicles, currentId);
  switch (reading.kind) {
    case 'one':
      return vehicles.filter(({ id }) => id === reading.id);
    case 'several':
      return vehicles.filter(({ id }) => reading.ids.includes(id));
    case 'none':
      return [];
  }
}
