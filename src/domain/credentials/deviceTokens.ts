/** The token of a registered device is renewed as it is used; a copy that is shown later betrays itself (standards A10). */
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import type {
  DeviceTokenKeeper,
  DeviceTokenOutcome,
  KeptDeviceTokens,
  ShownDevice,
} from '../identity/deviceTokenPorts';
import { deviceTokenGraceMilliseconds } from '../identity/policies';
import { notice } from './notices';
import type { CredentialStore, CredentialUnit } from './ports';

interface DeviceTokensParts {
  readonly store: CredentialStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/**
 * A new token counts from when it is first shown, so that an answer lost on its way locks nobody out; the one before it stays
 * good for a moment more, for what other tabs have already asked. Devices that nobody has registered are not kept.
 */
export class DeviceTokens implements DeviceTokenKeeper {
  constructor(private readonly parts: DeviceTokensParts) {}

  async check(shown: ShownDevice): Promise<'good' | 'refused'> {
    const { store, clock } = this.parts;
    const kept = await store.deviceTokens.find(shown.deviceHash);
    if (kept === undefined) return 'good';
    const now = clock.now();
    switch (standing(kept, shown.tokenHash, now)) {
      case 'current':
      case 'previous':
        return 'good';
      case 'offered':
        await store.deviceTokens.settle(shown.deviceHash, shown.tokenHash, now);
        return 'good';
      case 'used_up':
        await store.atomically((unit) => this.forgetStolen(unit, shown.deviceHash));
        return 'refused';
      case 'revoked':
        return 'refused';
    }
  }

  async renew(shown: ShownDevice, proposedHash: string): Promise<DeviceTokenOutcome> {
    if ((await this.check(shown)) === 'refused') return 'refused';
    const { devices, deviceTokens } = this.parts.store;
    const now = this.parts.clock.now();
    const kept = await deviceTokens.find(shown.deviceHash);
    if (kept === undefined) {
      if ((await devices.loginsOn(shown.deviceHash, now)).length === 0) return 'good';
      await deviceTokens.begin(shown, now);
    } else if (kept.renewedAt > now - deviceTokenGraceMilliseconds) return 'good';
    const isOffered = await deviceTokens.offer(shown, proposedHash, now, now - deviceTokenGraceMilliseconds);
    return isOffered ? 'renewed' : 'good';
  }

  /** Two browsers have held the same token, and which one is the customer's cannot be told. */
  private async forgetStolen(unit: CredentialUnit, deviceHash: string): Promise<void> {
    const { audit, clock } = this.parts;
    const now = clock.now();
    // First, because whoever finds the same copy at the same time waits here, and then finds nobody left to tell.
    await unit.deviceTokens.revoke(deviceHash);
    const loginIds = await unit.devices.loginsOn(deviceHash, now);
    for (const loginId of loginIds) {
      await unit.devices.forgetAll(loginId);
      await unit.outbox.add(notice('devices_forgotten', { loginId, channel: 'web', now }));
    }
    const event = { action: 'device_forgotten', channel: 'service', result: 'copied', subject: 'all' } as const;
    await audit.record(unit.audit, ...loginIds.map((loginId) => ({ ...event, loginId })));
  }
}

type Standing = 'current' | 'offered' | 'previous' | 'used_up' | 'revoked';

function standing(kept: KeptDeviceTokens, tokenHash: string, now: number): Standing {
  if (kept.currentHash === '') return 'revoked';
  if (tokenHash === kept.currentHash) return 'current';
  if (tokenHash === kept.offered?.hash) return 'offered';
  const isFresh = now < kept.renewedAt + deviceTokenGraceMilliseconds;
  return tokenHash === kept.previousHash && isFresh ? 'previous' : 'used_up';
}
