import pino from 'pino';

/**
 * What a log line may hold, and nothing else: no path, no address, no answer, no name, no code. Errors are
 * named by their class and code; a message of an error may quote data, so it never gets in.
 */
export type LogEntry = {
  readonly event: 'request-failed' | 'job-failed';
  readonly task?: string;
  readonly error: unknown;
};

export type Log = (entry: LogEntry) => void;

/** Writes allow-listed fields as JSON lines to standard error; standard output belongs to the start's messages. */
export function openLog(level: string, destination: pino.DestinationStream = pino.destination(2)): Log {
  const logger = pino({ level, base: null }, destination);
  return ({ event, task, error }) => logger.error({ event, task, error: nameError(error) });
}

/** Class, code and the places in our own files where it happened; never the message. */
function nameError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    at: frames.slice(0, 6).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: nameError(error.cause) }),
  };
}
