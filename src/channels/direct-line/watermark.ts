/** The place in a conversation up to which a client has everything: the sequence of the last activity, in digits. */

/** Nothing and an empty word mean the beginning; `undefined` is not a watermark of ours. */
export function readWatermark(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return 0;
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
