/** Words about registered devices. */
import type { Message } from '../../../src/reply/message';
import type { DeviceToName } from '../../prompts/question';
import { longDateAt } from '../format';
import { showBalance, showPayoff } from './choices';

/** "this device, since March 1, 2026". */
export const deviceName = ({ registeredAt, isThisOne }: DeviceToName): string =>
  isThisOne ? `this device, since ${longDateAt(registeredAt)}` : `a device from ${longDateAt(registeredAt)}`;

export const none = (): Message => ({
  text: 'No device is registered on your login. I ask a security question on each new one.',
  choices: [showBalance, showPayoff],
});

export const thisOneIsNotRegistered = (): Message => ({
  text: 'This device is not registered, so there is nothing to forget.',
  choices: [showBalance, showPayoff],
});

export const forgotten = (device: DeviceToName): Message => ({
  text: `Done. I have forgotten ${device.isThisOne ? 'this device' : deviceName(device)}. It gets a security question at the next sign-in.`,
  choices: [showBalance, showPayoff],
});

export const allForgotten = (count: number): Message => ({
  text:
    count === 1
      ? 'Done. I have forgotten your device. It gets a security question at the next sign-in.'
      : `Done. I have forgotten all ${count} devices. Each gets a security question at the next sign-in.`,
  choices: [showBalance, showPayoff],
});

export const kept = (): Message => ({
  text: 'All right, your devices stay as they are.',
  choices: [showBalance, showPayoff],
});
