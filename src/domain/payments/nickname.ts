/** What customers may call a payment method. */
import type { NicknameRefusal } from './methods';

const longestNickname = 30;
/** As many digits as this may be a number that belongs in the vault. */
const digitsOfANumber = 5;

type NicknameReading =
  | { readonly kind: 'accepted'; readonly nickname: string }
  | { readonly kind: 'nickname_refused'; readonly reason: NicknameRefusal };

export function readNickname(typed: string): NicknameReading {
  const nickname = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const reason = refusal(nickname);
  return reason === undefined ? { kind: 'accepted', nickname } : { kind: 'nickname_refused', reason };
}

function refusal(nickname: string): NicknameRefusal | undefined {
  if (nickname === '') return 'empty';
  if ([...nickname].length > longestNickname) return 'too_long';
  if ((nickname.match(/\p{Nd}/gu) ?? []).length >= digitsOfANumber) return 'looks_like_a_number';
  return /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’.&()-]*$/u.test(nickname) ? undefined : 'not_plain';
}
