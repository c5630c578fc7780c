/** Asks which vehicle, by model, year, nickname, last four or position. */
import { readVehicle } from '../../src/language/vehicle';
import type { Turn } from '../turn';
import { type Asked, Prompt } from './prompt';

/** Ends with the account's id. */
export class VehiclePrompt extends Prompt<'vehicle', string> {
  override async read(turn: Turn, asked: Asked<'vehicle'>): Promise<string | undefined> {
    const { vehicles, currentId } = asked.parameters;
    const reading = readVehicle(turn.text, vehicles, currentId);
    if (reading.kind === 'one') return reading.id;
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : vehicles[position]?.id;
  }
}
