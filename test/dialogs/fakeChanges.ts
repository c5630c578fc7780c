/** Changes of credentials in memory: one code is right, worth one change, and links lead nowhere. */
import type { DialogServices } from '../../dialogs/dialogServices';
import type { MaskedContact } from '../../src/domain/credentials/codeOutcomes';

const rightCode = '318207';

const contacts: readonly MaskedContact[] = [
  { id: 'c1', kind: 'phone', hint: '0142' },
  { id: 'c2', kind: 'email', hint: 'd…@example.com' },
];

type Changes = Pick<DialogServices, 'confirmedChanges' | 'voicePins' | 'authenticators' | 'authenticatorLinks'>;

export class FakeChanges {
  isPinSet = false;
  isEnrolled = false;
  private proof: string | undefined;
  private sends = 0;

  constructor(private readonly secretsTaken: string[]) {}

  readonly services: Changes = {
    confirmedChanges: {
      contacts: async () => contacts,
      sendCode: async ({ contactId }) => {
        this.sends += 1;
        if (this.sends % 4 === 0) return { kind: 'too_many_codes', until: 1_800_000_000_000 };
        const contact = contacts.find(({ id }) => id === contactId);
        return contact ? { kind: 'sent', contact } : { kind: 'unknown_contact', contacts };
      },
      enterCode: async ({ code }) => {
        this.secretsTaken.push(code);
        if (code !== rightCode) return { kind: 'wrong_code' };
        this.proof = 'proof';
        return { kind: 'confirmed', proof: 'proof' };
      },
    },
    voicePins: {
      isSet: async () => this.isPinSet,
      set: async ({ proof, pin }) => {
        this.secretsTaken.push(pin);
        if (proof !== this.proof) return { kind: 'expired' };
        if (pin.length < 4) return { kind: 'refused', refusal: { reason: 'too_short', minimum: 4 } };
        this.proof = undefined;
        this.isPinSet = true;
        return { kind: 'voice_pin_set' };
      },
      remove: async ({ proof }) => {
        if (!this.spend(proof)) return { kind: 'expired' };
        this.isPinSet = false;
        return { kind: 'voice_pin_removed' };
      },
    },
    authenticators: {
      status: async () => ({ isEnrolled: this.isEnrolled, recoveryCodesLeft: this.isEnrolled ? 10 : 0 }),
      remove: async ({ proof }) => {
        if (!this.spend(proof)) return { kind: 'expired' };
        return { kind: this.isEnrolled ? 'authenticator_removed' : 'not_enrolled' };
      },
    },
    authenticatorLinks: {
      issue: async ({ proof, task }) => `https://pages.example.com/authenticator/${task}-${String(this.spend(proof))}`,
    },
  };

  private spend(proof: string): boolean {
    const isRight = proof === this.proof;
    this.proof = undefined;
    return isRight;
  }
}
