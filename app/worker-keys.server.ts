import {
  noWorkerKeys,
  openPublishedWorkerKey,
  openWorkerKeys,
  publishWorkerKey,
} from './adapters/vault.server.ts';
import type { WorkerKeys } from './adapters/vault/worker-keys.ts';
import { ConfigurationError } from './env.server.ts';
import type { Environment } from './env.server.ts';
import { openPlace, placesOf } from './places.server.ts';
import { PARTS } from './roles.server.ts';
import type { Clock } from './usecases/ports.ts';

/** Opens as much of the worker's keys as the role may have; who holds them lays the public half out for the others. */
export async function openWorkerKeysOfRole(env: Environment, { now }: Clock): Promise<WorkerKeys> {
  const { workerKey, workerPublicKey } = placesOf(env);
  const part = PARTS[env.role].workerKey;
  if (part === 'none') return noWorkerKeys;
  if (part === 'public') {
    const published = await openPlace(workerPublicKey, (file) =>
      openPublishedWorkerKey(file, workerKey.path),
    );
    if (env.mail !== null) await published.publicKey().catch(startWorkerFirst);
    return published;
  }
  const own = await openPlace(workerKey, (file) => openWorkerKeys(file, now));
  const publicKey = await own.publicKey();
  await openPlace(workerPublicKey, (file) => publishWorkerKey(file, publicKey));
  return own;
}

function startWorkerFirst(cause: unknown): never {
  throw new ConfigurationError(
    'SMTP_URL at ROLE=portal needs the public key of the worker (DATA_DIR/keys/worker.pub), which is not there yet: ' +
      'start ROLE=worker once, then this.',
    { cause },
  );
}
