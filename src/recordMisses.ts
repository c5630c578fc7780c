/** Keeps what nobody could answer for the content owner, redacted, without holding up the turn. */
import type { Misses } from '../dialogs/dialogServices';
import type { Clock } from './domain/clock/clock';
import type { MissRepository } from './domain/conversations/ports';
import { redact } from './language/redaction/redact';

export function recordMisses(repository: MissRepository, clock: Clock, onSurprise: (error: unknown) => void): Misses {
  return {
    record: (text, candidates) => {
      const nearest = candidates.map((candidate) => candidate.label);
      repository.record({ text: redact(text), nearest, at: clock.now() }).catch(onSurprise);
    },
  };
}
