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

export const registered = (): Message => ({
  text: 'Done. I have registered this device, so I will not ask the extra question here next time.',
  choices: [showBalance, showPayoff],
});

export const alreadyRegistered = ({ registeredAt }: DeviceToName): Message => ({
  text: `This device is registered already, since ${longDateAt(registeredAt)}.`,
  choices: [showBalance, showPayoff],
});

export const notRegistered = (): Message => ({
  text: 'This device is not registered. To skip the extra question here next time, say "register this device".',
  choices: [{ label: 'Register this device', say: 'register this device' }, showBalance],
});

/** Calls, texts and speakers have nothing that could be known again. */
export const cannotBeRegistered = (): Message => ({
  text: 'Here I cannot know a device again, so there is none to register. In web chat you can say "register this device".',
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
