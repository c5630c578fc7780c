/** Asks which vehicle, by model, year, nickname, last four or position. */
import type { Label } from '../../src/language/labels';
import { readVehicle } from '../../src/language/values/vehicle';
import type { Turn } from '../turn';
import { type Asked, Prompt } from './prompt';

/** Ends with the account's id. */
export class VehiclePrompt extends Prompt<'vehicle', string> {
  override async read(turn: Turn, asked: Asked<'vehicle'>): Promise<string | undefined> {
    if (asksForTask(turn)) return undefined;
    const { vehicles, currentId } = asked.parameters;
    const reading = readVehicle(turn.text, vehicles, currentId);
    if (reading.kind === 'one') return reading.id;
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : vehicles[position]?.id;
  }
}

/** From here a line with a vehicle in it asks for more than that vehicle. */
const certain = 0.7;
const aboutAccount: ReadonlySet<Label> = new Set<Label>(['balance', 'payoff', 'make_payment', 'statements']);

/** "the payoff for Pepper", while it was asked which vehicle's balance. */
function asksForTask({ reading }: Turn): boolean {
  return reading.decision === 'sure' && reading.confidence >= certain && aboutAccount.has(reading.label);
}
