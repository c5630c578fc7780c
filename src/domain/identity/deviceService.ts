/** Devices that skip the security question: registered, listed and forgotten by the customer (standards A10). */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock';
import type { Devices } from './outcomes';
import { deviceMilliseconds } from './policies';
import type { DeviceRepository, RegisteredDevice, Session } from './ports';

export class DeviceService implements Devices {
  constructor(
    private readonly devices: DeviceRepository,
    private readonly clock: Clock,
  ) {}

  /** Registering again starts the 90 days anew. */
  async register(session: Session): Promise<boolean> {
    const { deviceHash, channel } = session.place;
    if (deviceHash === undefined) return false;
    const now = this.clock.now();
    const known = await this.devices.find(session.loginId, deviceHash);
    if (known !== undefined) await this.devices.forget(session.loginId, known.id);
    const times = { registeredAt: now, lastUsedAt: now, expiresAt: now + deviceMilliseconds };
    await this.devices.register({ id: randomUUID(), loginId: session.loginId, channel, ...times }, deviceHash);
    return true;
  }

  async list(session: Session): Promise<readonly (RegisteredDevice & { readonly isThisOne: boolean })[]> {
    const { deviceHash } = session.place;
    const here = deviceHash === undefined ? undefined : await this.devices.find(session.loginId, deviceHash);
    const now = this.clock.now();
    return (await this.devices.listFor(session.loginId))
      .filter((device) => device.expiresAt > now)
      .map((device) => ({ ...device, isThisOne: device.id === here?.id }));
  }

  async forget(session: Session, deviceId: string): Promise<boolean> {
    return this.devices.forget(session.loginId, deviceId);
  }

  async forgetAll(session: Session): Promise<number> {
    return this.devices.forgetAll(session.loginId);
  }
}
