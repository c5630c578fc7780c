/** Registered devices, each change written together with its entry in the audit trail. */
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import { DeviceService } from '../identity/deviceService';
import type { Devices } from '../identity/outcomes';
import type { RegisteredDevice, Session } from '../identity/ports';
import type { CredentialStore, CredentialUnit } from './ports';

interface AuditedDevicesParts {
  readonly store: CredentialStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export class AuditedDevices implements Devices {
  constructor(private readonly parts: AuditedDevicesParts) {}

  register(session: Session): Promise<boolean> {
    return this.change(session, 'device_registered', (devices) => devices.register(session));
  }

  list(session: Session): Promise<readonly (RegisteredDevice & { readonly isThisOne: boolean })[]> {
    return this.service(this.parts.store).list(session);
  }

  forget(session: Session, deviceId: string): Promise<boolean> {
    return this.change(session, 'device_forgotten', (devices) => devices.forget(session, deviceId), deviceId);
  }

  forgetAll(session: Session): Promise<number> {
    return this.change(session, 'device_forgotten', (devices) => devices.forgetAll(session), 'all');
  }

  /** Nothing is recorded where nothing changed. */
  private change<Result extends boolean | number>(
    { loginId, place }: Session,
    action: 'device_registered' | 'device_forgotten',
    work: (devices: DeviceService) => Promise<Result>,
    subject?: string,
  ): Promise<Result> {
    return this.parts.store.atomically(async (unit) => {
      const result = await work(this.service(unit));
      const event = { action, loginId, channel: place.channel, result: 'done', subject };
      if (result) await this.parts.audit.record(unit.audit, event);
      return result;
    });
  }

  private service(unit: CredentialUnit): DeviceService {
    return new DeviceService(unit.devices, this.parts.clock);
  }
}
