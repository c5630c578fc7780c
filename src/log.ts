/** The service's log: JSON lines with allowed fields only, and nothing that a customer typed (standards D1). */
import { type Logger as PinoLogger, pino } from 'pino';

type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** The only fields that may be logged; a new one is a decision. */
interface LogFields {
  readonly incident?: string;
  readonly errorName?: string;
  /** Where in our code it happened, without the error's message. */
  readonly stack?: readonly string[];
  readonly address?: string;
  readonly signal?: string;
  readonly count?: number;
  readonly event?: string;
}

export interface Log {
  error(what: string, fields?: LogFields): void;
  warn(what: string, fields?: LogFields): void;
  info(what: string, fields?: LogFields): void;
}

export function createLog(level: LogLevel): Log {
  const logger: PinoLogger = pino({ level, base: null });
  return {
    error: (what, fields = {}) => logger.error(fields, what),
    warn: (what, fields = {}) => logger.warn(fields, what),
    info: (what, fields = {}) => logger.info(fields, what),
  };
}

/** An error's name and place; its message stays out, because it may repeat what was typed. */
export function describeError(error: unknown): Pick<LogFields, 'errorName' | 'stack'> {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const inner = innerError(error);
  const cause = inner === undefined ? undefined : describeError(inner);
  return {
    errorName: cause === undefined ? error.name : `${error.name} < ${cause.errorName}`,
    stack: [...(cause?.stack ?? []), ...frames.map((frame) => frame.trim())],
  };
}

/** What an error was made from: its cause, or what a dialog context wrapped. */
function innerError(error: Error): Error | undefined {
  const inner = error.cause ?? ('error' in error ? error.error : undefined);
  return inner instanceof Error ? inner : undefined;
}

/** Libraries that complain on the console may repeat what somebody sent: that they did is logged, their words are not. */
export function hushLibraries(log: Log, console: Pick<Console, 'error' | 'warn' | 'info' | 'log' | 'debug'>): void {
  const complained = (): void => log.warn('A library had something to say on the console');
  for (const method of ['error', 'warn', 'info', 'log', 'debug'] as const) console[method] = complained;
}
