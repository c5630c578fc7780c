/** Asks which vehicle, by model, year, nickname, last four or position. */
import type { Label } from '../../src/language/labels';
import { dueFirstIn } from '../../src/language/values/dueFirst';
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import { meansAll } from '../accounts/allOfThem';
import { type OneOfSeveral, severalVehicles } from '../accounts/severalVehicles';
import { vehicleCorrected } from '../accounts/vehicleCorrected';
import { vehicleRefused } from '../accounts/vehicleRefused';
import type { Turn } from '../turn';
import { asksAnything } from './asksQuestion';
import { type Asked, Prompt } from './prompt';

/** One account's id, those of all that were offered, some that were named, each perhaps with a sum of its own, or the one that is due first. */
export type VehicleAnswer =
  | string
  | { readonly all: readonly string[] }
  | { readonly some: readonly OneOfSeveral[] }
  | { readonly dueFirstOf: readonly string[] };

export class VehiclePrompt extends Prompt<'vehicle', VehicleAnswer> {
  override async read(turn: Turn, asked: Asked<'vehicle'>): Promise<VehicleAnswer | undefined> {
    const { vehicles, currentId } = asked.parameters;
    if (meansAll(turn.text)) return { all: vehicles.map(({ id }) => id) };
    if (dueFirstIn(turn.text) !== undefined && !asksAnything(turn.text))
      return { dueFirstOf: vehicles.map(({ id }) => id) };
    const refused = vehicleRefused(turn.text, vehicles);
    if (refused !== undefined) return refused.id;
    const corrected = asksForTask(turn) ? undefined : vehicleCorrected(turn.text, vehicles, currentId);
    if (corrected !== undefined) return corrected;
    const some = severalVehicles(turn.text, vehicles);
    if (some !== undefined) return { some };
    if ((asksForTask(turn) && !vehicleAlone.test(plainText(turn.text))) || pointsOnly.test(plainText(turn.text)))
      return undefined;
    const reading = readVehicle(turn.text, vehicles, currentId);
    if (reading.kind === 'one') return reading.id;
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : vehicles[position]?.id;
  }

  override isMeantForIt({ text }: Turn, { parameters: { vehicles } }: Asked<'vehicle'>): boolean {
    const plain = plainText(text);
    return pointsOnly.test(plain) || vehicleAlone.test(plain) || vehicleRefused(text, vehicles) !== undefined;
  }
}

/** Which of them, told by its age, its contract or what is open on it, and no more: it names no other task. */
const vehicleAlone =
  /^(?:(?:ok|okay|no|just|for|on|pay|it's)[, ]+)*(?:the |my )?(?:(?:newest|newer|new|oldest|older|old|latest|leased|financed|past ?-?due|overdue|late)(?: (?:one|car|vehicle|mini|loan|lease))?|loan|lease|one (?:with|that has|that is|that's|which is) .{3,30})(?: please)*[.! ]*$/;

/** "that one" points at none of several. */
const pointsOnly =
  /^(?:(?:ok|okay|yes|yeah|then|so|well|no|not|just|for|pay)[, ]+)*(?:that|this|it|(?:that|this) (?:one|car|vehicle|mini))(?: (?:then|please))*[.! ]*$/;

/** From here a line with a vehicle in it asks for more than that vehicle. */
const certain = 0.7;
const aboutAccount: ReadonlySet<Label> = new Set<Label>(['balance', 'payoff', 'make_payment', 'statements']);

/** "the payoff for Pepper", while it was asked which vehicle's balance. */
function asksForTask({ reading }: Turn): boolean {
  return reading.decision === 'sure' && reading.confidence >= certain && aboutAccount.has(reading.label);
}
