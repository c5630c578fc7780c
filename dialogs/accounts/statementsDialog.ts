/** Monthly statements of one vehicle: which months, where that is in doubt, then links to them. */
import type { LinkedStatement } from './linkedStatement';
import type { Temporal } from 'temporal-polyfill';
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import { businessDate } from '../../src/domain/clock/clock';
import type { StatementPick, StatementRequest } from '../../src/domain/statements/outcomes';
import { readMonth } from '../../src/language/values/month';
import type { DialogServices } from '../dialogServices';
import type { Asked } from '../prompts/prompt';
import { type MonthAnswer, MonthPrompt } from '../prompts/monthPrompt';
import type { VehicleToName } from '../prompts/question';
import { offerPayment } from '../payments/offerPayment';
import { say } from '../say';
import { type TaskOptions, accountIdOf, backToVehicle, taskDialogId } from '../task';
import { sessionOf, turnOf } from '../turn';
import { tellsNoMonth } from './vagueTime';
import { vehicleToName } from './vehicles';

/** More links than these at once help nobody. */
const mostLinks = 12;

type StatementsStep = WaterfallStepContext<TaskOptions>;
type Found = Extract<StatementPick, { kind: 'found' }>;
type OfOther = Extract<MonthAnswer, { kind: 'of_other' }>;

export class StatementsDialog extends WaterfallDialog<TaskOptions> {
  constructor(
    private readonly services: Pick<DialogServices, 'statements' | 'statementLinks' | 'accounts' | 'clock' | 'wording'>,
  ) {
    super(StatementsDialog.name);
    this.addStep(this.chooseMonths).addStep(this.deliver);
  }

  private readonly chooseMonths: WaterfallStep<TaskOptions> = async (step) => {
    const request = requestOf(step.options, businessDate(this.services.clock));
    if (request !== undefined) return step.next(request);
    const { month } = step.options.values;
    const available = await this.services.statements.list(sessionOf(step.context), accountIdOf(step.options));
    if (month !== undefined && available.length > 1)
      await say(step.context, this.services.wording.statements.from(available));
    return available.length <= 1 ? step.next({ kind: 'latest' }) : this.ask(step, available);
  };

  private readonly deliver: WaterfallStep<TaskOptions> = async (step) => {
    const answer = step.result as MonthAnswer;
    return answer.kind === 'of_other' ? this.ofOther(step, answer) : this.pick(step, answer);
  };

  private ofOther(step: StatementsStep, { vehicle, words }: OfOther): Promise<DialogTurnResult> {
    const values = { vehicle, ...(words !== undefined && { month: { words } }) };
    return step.replaceDialog(taskDialogId, { task: step.options.task, values });
  }

  private async pick(step: StatementsStep, request: StatementRequest): Promise<DialogTurnResult> {
    const { statements, wording } = this.services;
    const vehicle = await this.vehicleOf(step);
    const pick = await statements.pick(sessionOf(step.context), accountIdOf(step.options), request);
    switch (pick.kind) {
      case 'found':
        return this.send(step, pick, vehicle);
      case 'not_ready':
        await say(step.context, wording.statements.notReady(pick.month, pick.readyOn));
        return step.options.nextOne ? step.endDialog() : this.askAgain(step);
      case 'not_found':
        await say(step.context, wording.statements.notFound(pick.available));
        return this.askAgain(step);
      case 'none_yet':
        await say(step.context, wording.statements.noneYet(vehicle, pick.firstReadyOn));
        return step.endDialog();
      default:
        return assertNever(pick);
    }
  }

  private async send(
    step: StatementsStep,
    { months, complete }: Found,
    vehicle: VehicleToName,
  ): Promise<DialogTurnResult> {
    const { statementLinks, wording } = this.services;
    const { loginId } = sessionOf(step.context);
    const accountId = accountIdOf(step.options);
    const linked = await Promise.all(
      months.slice(0, mostLinks).map(async (month): Promise<LinkedStatement> => ({
        month,
        url: await statementLinks.issue({ loginId, accountId, month }),
      })),
    );
    if (step.options.byMail) await say(step.context, wording.statements.notByMail());
    const rest = { left: months.length - linked.length, complete };
    await say(step.context, wording.statements.links(linked, vehicle, rest));
    const told = linked.map(({ month }) => String(month)).sort();
    const { memory, traits } = turnOf(step.context);
    const last = told.at(-1)!;
    memory.statementMonths = { first: traits.showsOneLink ? last : told[0]!, last, words: told.join(' and ') };
    await offerPayment(step.context, step.options, wording);
    await this.offerNext(step);
    return step.endDialog();
  }

  /** The same months of the next vehicle, where statements of several were asked for. */
  private async offerNext(step: StatementsStep): Promise<void> {
    const [next, ...others] = step.options.others ?? [];
    if (next?.vehicle === undefined) return;
    await say(step.context, this.services.wording.statements.next(next.vehicle));
    const told = turnOf(step.context).memory.statementMonths;
    const { month = told && { words: told.words ?? `${told.first} to ${told.last}` }, count } = step.options.values;
    const values = {
      vehicle: `the one ending ${next.vehicle.last4}`,
      ...(month && { month }),
      ...(count !== undefined && { count }),
    };
    turnOf(step.context).memory.offer = { task: 'statements', values, ...(others.length > 0 && { others }) };
  }

  /** Whoever named a month that is not there is asked for one that is. */
  private askAgain(step: StatementsStep): Promise<DialogTurnResult> {
    return step.replaceDialog(StatementsDialog.name, { ...step.options, values: {}, nextOne: false });
  }

  private ask(step: StatementsStep, available: readonly Temporal.PlainYearMonth[]): Promise<DialogTurnResult> {
    const back = backToVehicle(step.options);
    const asked: Asked<'month'> = {
      question: 'month',
      parameters: { available: available.map(String) },
      ...(back && { back }),
    };
    return step.beginDialog(MonthPrompt.name, asked);
  }

  private async vehicleOf(step: StatementsStep): Promise<VehicleToName> {
    const { account } = await this.services.accounts.summary(sessionOf(step.context), accountIdOf(step.options));
    return vehicleToName(account);
  }
}

function requestOf({ values, nextOne }: TaskOptions, today: Temporal.PlainDate): StatementRequest | undefined {
  if (nextOne) return { kind: 'next' };
  if (values.count !== undefined) return { kind: 'recent', count: values.count };
  const reading =
    values.month === undefined || tellsNoMonth(values.month.words) ? undefined : readMonth(values.month.words, today);
  return reading === undefined || reading.kind === 'none' ? undefined : reading;
}
