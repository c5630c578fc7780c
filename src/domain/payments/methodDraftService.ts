/** Takes a payment method one number at a time; each goes into the vault before anything else happens with it. */
import { randomUUID } from 'node:crypto';
import { assertNever } from '../assertNever';
import { businessDate, type Clock } from '../clock/clock';
import { hashToken, newToken } from '../identity/tokens';
import type { Session } from '../identity/ports';
import { bankNames } from './bankNames';
import { isExpired, readCardNumber, readExpiry } from './cardNumber';
import {
  type CardBrand,
  type DraftStep,
  type FinishDraft,
  type FinishDraftOutcome,
  type GiveAccountNumberOutcome,
  type GiveCardNumberOutcome,
  type GiveExpiryOutcome,
  type GiveRoutingOutcome,
  type MethodDrafts,
  type MethodKind,
  methodKinds,
  type RefusedMethodKind,
  type StartDraftOutcome,
} from './methods';
import { readNickname } from './nickname';
import { dayMilliseconds, draftMilliseconds, isAcceptedFunding, type PaymentSettings } from './paymentSettings';
import type { CardBrands, PaymentProcessor, PaymentVault } from './ports';
import type { MethodDraft, StoredMethod } from './records';
import type { PaymentStore } from './repositories';
import { readRoutingNumber } from './routingNumber';
import { toInstrument, toPaymentMethod } from './storedMethods';
import { endingOf, isShortNumber, typedDigits } from './typedDigits';

const shortestAccountNumber = 4;
const longestAccountNumber = 17;

export interface MethodParts {
  readonly store: PaymentStore;
  readonly vault: PaymentVault;
  readonly processor: PaymentProcessor;
  readonly brands: CardBrands;
  readonly settings: PaymentSettings;
  readonly clock: Clock;
}

const gone = { kind: 'draft_gone' } as const;
const tooMany = { kind: 'too_many_numbers' } as const;

export class MethodDraftService implements MethodDrafts {
  constructor(private readonly parts: MethodParts) {}

  async start(session: Session, asked: MethodKind | RefusedMethodKind): Promise<StartDraftOutcome> {
    const kind = methodKinds.find((known) => known === asked);
    if (kind === undefined) return { kind: 'not_accepted', asked: asked as RefusedMethodKind };
    const { store, settings, clock } = this.parts;
    const now = clock.now();
    const given = await store.drafts.numbersGiven(session.loginId, now - dayMilliseconds);
    if (given >= settings.maximumNumbersPerDay) return tooMany;
    const ticket = newToken();
    await store.drafts.insert({
      ...emptyDraft,
      ticketHash: hashToken(ticket),
      loginId: session.loginId,
      kind,
      createdAt: now,
      expiresAt: now + draftMilliseconds,
    });
    return { kind: 'started', ticket, next: kind === 'debit_card' ? 'card_number' : 'routing_number' };
  }

  async giveRouting(session: Session, ticket: string, typed: string): Promise<GiveRoutingOutcome> {
    const draft = await this.bankDraft(session, ticket);
    if (draft === undefined) return gone;
    const reading = readRoutingNumber(typed);
    if (reading.kind !== 'valid') return reading;
    const { routingNumber, bankName } = reading;
    await this.parts.store.drafts.change(draft.ticketHash, { routingNumber });
    return { kind: 'taken', bankName, next: 'account_number' };
  }

  async giveAccountNumber(session: Session, ticket: string, typed: string): Promise<GiveAccountNumberOutcome> {
    const draft = await this.bankDraft(session, ticket);
    if (draft === undefined) return gone;
    const digits = typedDigits(typed.trim());
    if (digits === undefined) return { kind: 'not_digits' };
    if (digits.length < shortestAccountNumber || digits.length > longestAccountNumber)
      return { kind: 'wrong_length', length: digits.length };
    if (digits === draft.routingNumber) return { kind: 'is_routing_number' };
    if (!(await this.mayGiveNumber(draft))) return tooMany;
    await this.vaultNumber(draft, digits);
    const ending = endingOf(digits);
    await this.parts.store.drafts.change(draft.ticketHash, { ending });
    return { kind: 'taken', ending, ...(isShortNumber(digits) && { isShort: true }), next: 'finish' };
  }

  async giveCardNumber(session: Session, ticket: string, typed: string): Promise<GiveCardNumberOutcome> {
    const draft = await this.cardDraft(session, ticket);
    if (draft === undefined) return gone;
    const reading = readCardNumber(typed, this.parts.brands);
    if (reading.kind !== 'valid') return reading;
    if (!(await this.mayGiveNumber(draft))) return tooMany;
    const vaultToken = await this.vaultNumber(draft, reading.digits);
    const refusal = await this.fundingRefusal(vaultToken);
    if (refusal === undefined) return this.takeCard(draft, reading.brand, endingOf(reading.digits));
    await this.dropNumber(draft.ticketHash, vaultToken);
    return refusal;
  }

  async giveExpiry(session: Session, ticket: string, typed: string): Promise<GiveExpiryOutcome> {
    const draft = await this.cardDraft(session, ticket);
    if (draft === undefined) return gone;
    const today = businessDate(this.parts.clock);
    const expiry = readExpiry(typed, today);
    if (expiry === undefined) return { kind: 'unreadable' };
    if (isExpired(expiry, today)) return { kind: 'expired' };
    await this.parts.store.drafts.change(draft.ticketHash, { expiry });
    return { kind: 'taken', next: 'finish' };
  }

  async finish(session: Session, ticket: string, how: FinishDraft): Promise<FinishDraftOutcome> {
    const draft = await this.find(session, ticket);
    if (draft === undefined) return gone;
    const next = missingStep(draft);
    if (next !== undefined) return { kind: 'incomplete', next };
    const name = how.nickname === undefined ? undefined : readNickname(how.nickname);
    if (name?.kind === 'nickname_refused') return name;
    const method = this.toMethod(draft, how.save, name?.nickname);
    const confirmed = await this.confirmAccount(method);
    if (confirmed !== undefined) {
      if (confirmed.kind === 'account_not_confirmed') await this.dropNumber(draft.ticketHash, draft.vaultToken);
      return confirmed;
    }
    return (await this.insert(session, draft, method)) ? { kind: 'added', method: toPaymentMethod(method) } : gone;
  }

  private async insert({ loginId, place }: Session, draft: MethodDraft, method: StoredMethod): Promise<boolean> {
    const { vaultToken = '' } = draft;
    return this.parts.store.atomically(async (unit) => {
      const isFinished = await unit.drafts.finish(draft.ticketHash, vaultToken, this.parts.clock.now());
      if (!isFinished) return false;
      await unit.methods.insert(method);
      const event = { action: 'method_added', loginId, channel: place.channel } as const;
      await unit.journal.record({ ...event, result: method.isSaved ? 'saved' : 'for_one_payment', subject: method.id });
      return true;
    });
  }

  private toMethod(draft: MethodDraft, isSaved: boolean, nickname: string | undefined): StoredMethod {
    const { kind, loginId, routingNumber, vaultToken, ending = '', brand, expiry } = draft;
    return {
      ...{ id: randomUUID(), loginId, kind, ending, nickname, routingNumber, vaultToken, brand, expiry, isSaved },
      bankName: routingNumber === undefined ? undefined : bankNames.get(routingNumber),
      disabled: undefined,
      createdAt: this.parts.clock.now(),
    };
  }

  /** A bank account is confirmed before its first debit (standards B4); a card was, by its funding source. */
  private async confirmAccount(
    method: StoredMethod,
  ): Promise<Extract<FinishDraftOutcome, { kind: 'account_not_confirmed' | 'lookup_down' }> | undefined> {
    if (method.kind === 'debit_card') return undefined;
    const answer = await this.parts.processor.confirmAccount(toInstrument(method));
    switch (answer) {
      case 'confirmed':
        return undefined;
      case 'not_confirmed':
        return { kind: 'account_not_confirmed' };
      case 'unavailable':
        return { kind: 'lookup_down' };
      default:
        return assertNever(answer);
    }
  }

  private async fundingRefusal(
    vaultToken: string,
  ): Promise<Extract<GiveCardNumberOutcome, { kind: 'funding_not_accepted' | 'lookup_down' }> | undefined> {
    const answer = await this.parts.processor.fundingSource(vaultToken);
    if (answer.kind === 'unavailable') return { kind: 'lookup_down' };
    const { funding } = answer;
    return isAcceptedFunding(funding, this.parts.settings) ? undefined : { kind: 'funding_not_accepted', funding };
  }

  private async takeCard(draft: MethodDraft, brand: CardBrand, ending: string): Promise<GiveCardNumberOutcome> {
    await this.parts.store.drafts.change(draft.ticketHash, { brand, ending });
    return { kind: 'taken', brand, ending, next: 'expiry' };
  }

  /** Counted before the number is tried, so that parallel calls cannot pass the limit. */
  private async mayGiveNumber(draft: MethodDraft): Promise<boolean> {
    const { store, settings, clock } = this.parts;
    const given = await store.drafts.countNumber(draft.ticketHash, clock.now() - dayMilliseconds);
    return given <= settings.maximumNumbersPerDay;
  }

  /** The token is on record first: a number in the vault that nobody knows of could never be removed. */
  private async vaultNumber(draft: MethodDraft, digits: string): Promise<string> {
    const { store, vault } = this.parts;
    if (draft.vaultToken !== undefined) await this.dropNumber(draft.ticketHash, draft.vaultToken);
    const vaultToken = newToken();
    await store.drafts.change(draft.ticketHash, { vaultToken });
    await vault.keep(vaultToken, digits);
    return vaultToken;
  }

  private async dropNumber(ticketHash: string, vaultToken: string | undefined): Promise<void> {
    if (vaultToken !== undefined) await this.parts.vault.forget(vaultToken);
    await this.parts.store.drafts.change(ticketHash, { vaultToken: undefined, ending: undefined, brand: undefined });
  }

  private find(session: Session, ticket: string): Promise<MethodDraft | undefined> {
    return this.parts.store.drafts.find(hashToken(ticket), session.loginId, this.parts.clock.now());
  }

  private async bankDraft(session: Session, ticket: string): Promise<MethodDraft | undefined> {
    const draft = await this.find(session, ticket);
    if (draft?.kind === 'debit_card') throw new Error('A debit card has no routing or account number');
    return draft;
  }

  private async cardDraft(session: Session, ticket: string): Promise<MethodDraft | undefined> {
    const draft = await this.find(session, ticket);
    if (draft !== undefined && draft.kind !== 'debit_card') throw new Error('A bank account has no card number');
    return draft;
  }
}

const emptyDraft = {
  routingNumber: undefined,
  vaultToken: undefined,
  ending: undefined,
  brand: undefined,
  expiry: undefined,
};

function missingStep(draft: MethodDraft): DraftStep | undefined {
  const hasNumber = draft.vaultToken !== undefined && draft.ending !== undefined;
  if (draft.kind === 'debit_card') {
    if (!hasNumber) return 'card_number';
    return draft.expiry === undefined ? 'expiry' : undefined;
  }
  if (draft.routingNumber === undefined) return 'routing_number';
  return hasNumber ? undefined : 'account_number';
}
