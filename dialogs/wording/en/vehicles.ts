/** How vehicles are named, and the words of switching between them. */
import type { Message } from '../../../src/reply/message';
import type { VehicleToName } from '../../prompts/question';
import { digitByDigit, listed } from '../format';
import { makePayment, person, showBalance, showPayoff, switchVehicle } from './choices';

/** "2023 Cooper S Countryman ending 4417", with its nickname first where it has one. */
export const fullName = ({ year, model, nickname, last4 }: VehicleToName): string =>
  nickname === undefined ? `${year} ${model} ending ${last4}` : `${nickname} (${year} ${model} ending ${last4})`;

/** For the ear and for buttons' company: "2023 Cooper S Countryman". */
export const shortName = ({ year, model, nickname }: VehicleToName): string => nickname ?? `${year} ${model}`;

/** For the ear, where two share a name. */
export const spokenName = (vehicle: VehicleToName): string =>
  `${shortName(vehicle)}, account ending ${digitByDigit(vehicle.last4)}`;

export const switched = (vehicle: VehicleToName): Message => ({
  text: `You are now looking at your ${fullName(vehicle)}.`,
  speak: `You are now looking at your ${shortName(vehicle)}.`,
  choices: [showBalance, showPayoff],
});

/** What was wanted for several is done for one after another. */
export const oneAtATime = (first: VehicleToName): Message => ({
  text: `One at a time: first your ${fullName(first)}.`,
  speak: `One at a time: first your ${shortName(first)}.`,
});

export const alreadyThere = (vehicle: VehicleToName): Message => ({
  text: `You are looking at your ${fullName(vehicle)} already.`,
  speak: `You are looking at your ${shortName(vehicle)} already.`,
  choices: [showBalance, showPayoff],
});

export const current = (vehicle: VehicleToName): Message => ({
  text: `You are looking at your ${fullName(vehicle)}.`,
  speak: `You are looking at your ${shortName(vehicle)}.`,
  choices: [showBalance, showPayoff, switchVehicle],
});

export const all = (vehicles: readonly VehicleToName[]): Message => ({
  text: `You have ${listed(vehicles.map(fullName))}.`,
  speak: `You have ${listed(vehicles.map(shortName))}.`,
  choices: [showBalance, switchVehicle],
});

export const onlyOne = (vehicle: VehicleToName): Message => ({
  text: `Your login has one vehicle, the ${fullName(vehicle)}.`,
  speak: `Your login has one vehicle, the ${shortName(vehicle)}.`,
  choices: [showBalance, showPayoff, person],
});

export const notFoundButOne = (vehicle: VehicleToName): Message => ({
  text: `I do not find that vehicle on your login. It has one, your ${fullName(vehicle)}.`,
  speak: `I do not find that vehicle on your login. It has one, your ${shortName(vehicle)}.`,
});

/** Another account was named, to be paid for. */
export const payForOwn = (vehicle: VehicleToName): Message => ({
  text: `I do not find that on your login. It has one vehicle, your ${fullName(vehicle)}. Shall we pay for that one?`,
  speak: `I do not find that on your login. It has one vehicle, your ${shortName(vehicle)}. Shall we pay for that one?`,
  choices: [makePayment, showBalance],
});

export const notFound = (): Message => ({ text: 'I do not find that vehicle on your login.' });
