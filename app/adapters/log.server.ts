import pino from 'pino';

/**
 * What a log line may hold, and nothing else: no path, no address, no answer, no name, no code. Routes are named
 * by their id, errors by their class and code; a message of an error may quote data, so it never gets in.
 */
export type LogEntry = {
  readonly event: 'request' | 'request-failed' | 'job' | 'job-failed' | 'started' | 'stopped' | 'limited';
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly task?: string;
  readonly error?: unknown;
};

export type Log = (level: 'info' | 'warn' | 'error', entry: LogEntry) => void;

/** Writes allow-listed fields as JSON lines to standard error; standard output belongs to the start's messages. */
export function openLog(level: string, destination: pino.DestinationStream = pino.destination(2)): Log {
  const logger = pino({ level, base: null }, destination);
  return (at, { event, route, method, status, milliseconds, task, error }) => {
    const allowed = { event, route, method, status, milliseconds, task };
    logger[at](error === undefined ? allowed : { ...allowed, error: nameError(error) });
  };
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
