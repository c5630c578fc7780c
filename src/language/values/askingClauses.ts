/** Which clauses of a line ask for something, and what is left of a line without its reasons. */

const ends = /[!?;]+|\.(?=\s|$)|,? \b(?:so|but|because|since|cause|cuz)\b |, (?=(?:and|please|i|just)\b)/;
const asks =
  /\b(?:pay|payin|paying|paid from|put|take|send|charge|apply|submit|make|throw|toss|debit|remit|transfer|settle|go ahead)\b/;

/** Plain text in; the clauses with a word of paying. */
export function askingClauses(plain: string): string[] {
  return plain.split(ends).filter((clause) => asks.test(clause));
}

const reason = /,? \b(?:because|since|cause|cuz|as soon as) .*$/;

/** Plain text in, plain text out: "take me to the Paceman, since the Convertible …" without what comes after "since". */
export function withoutReasons(plain: string): string {
  return plain.replace(reason, '');
}
