import { join } from 'node:path';
import { ConfigurationError } from './env.server.ts';
import type { Environment } from './env.server.ts';

/** Something on disk, and the variable of the environment that decides where it lies. */
type Place = {
  readonly variable: string;
  /** What the variable names. */
  readonly named: string;
  /** The thing itself: there, or below it. */
  readonly path: string;
};

/** Where things lie: at a place of their own if a variable names one, else below `DATA_DIR`. */
export function placesOf(env: Environment) {
  const { dataDir, agencyKeys, serverKeyFile, erasureKeysFile, workerKeyFile, formsDir } = env;
  const below = (name: string): Place => ({ ...placeNamed('DATA_DIR', dataDir), path: join(dataDir, name) });
  const ownOr = (variable: string, path: string | null, name: string) =>
    path === null ? below(name) : placeNamed(variable, path);
  return {
    agencyKeys: ownOr('AGENCY_KEYS', agencyKeys, 'keys/agencies'),
    serverKey: ownOr('SERVER_KEY_FILE', serverKeyFile, 'keys/server.key'),
    erasureKeys: ownOr('ERASURE_KEYS_FILE', erasureKeysFile, 'keys/erasure.keys'),
    workerKey: ownOr('WORKER_KEY_FILE', workerKeyFile, 'keys/worker.key'),
    workerPublicKey: below('keys/worker.pub'),
    developmentSeal: below('keys/seal'),
    seals: below('keys/seals.json'),
    documents: below('files'),
    forms: placeNamed('FORMS_DIR', formsDir ?? 'forms/services'),
  };
}

function placeNamed(variable: string, path: string): Place {
  return { variable, named: path, path };
}

/** Opens a place. What the file system has against it becomes one line that names the variable and what is in the way. */
export async function openPlace<T>(place: Place, open: (path: string) => T | Promise<T>): Promise<T> {
  try {
    return await open(place.path);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new ConfigurationError(
      `${place.variable} ${place.named} cannot be used (${obstacle(place.named, cause)}): ` +
        'choose another place, or let this user read and write there.',
      { cause },
    );
  }
}

/** As `node:fs` throws them; `path` is the entry that was asked for. */
type SystemError = Error & { readonly code: string; readonly path?: unknown };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

function obstacle(named: string, { code, path }: SystemError): string {
  return typeof path === 'string' && path !== named ? `${code} at ${path}` : code;
}
