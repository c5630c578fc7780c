/** Everything the assistant can say; another language has the same shape, which the compiler proves. */
import type { en } from './en/en';

export type Wording = typeof en;
