/** How what a customer typed is made comparable before it is looked up or hashed. */

/** Compatibility forms, outer spaces and case do not matter; everything else does. */
export function normaliseUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase();
}

/** Any character counts; only compatibility forms are made one, so that another keyboard can type it (standards A8). */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Compatibility forms, case, spaces and punctuation do not matter in an answer (standards A6). */
export function normaliseAnswer(answer: string): string {
  return answer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}]/gu, '');
}
