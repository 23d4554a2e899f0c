import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { keyIdIn, keyIdOf } from './header.ts';
import { KeyFileError } from './key-file-error.ts';
import { openWithPrivateKey, publicKeyOf } from './reply-keys.ts';
import { openServerKeys, serverKeyFiles } from './server-keys.ts';
import { UnsealError } from './unseal-error.ts';

/** X25519: what nobody but the worker has to open is sealed for these. */
export type WorkerKeys = {
  /** For what is new. */
  readonly publicKey: () => Promise<Uint8Array>;
  /** Opens with the key that the header names; throws `UnsealError` where this process does not hold it. */
  readonly open: (sealed: Uint8Array, about: string) => Uint8Array;
};

const LENGTH = 32;

/** Of a process that neither seals for the worker nor opens. */
export const noWorkerKeys: WorkerKeys = {
  publicKey: () => Promise.reject(new Error('This role seals nothing for the worker.')),
  open: () => {
    throw new UnsealError('This role holds no key of the worker.');
  },
};

/** The worker's own keys: files of 32 random bytes, named, dated and made like those of the server. */
export async function openWorkerKeys(file: string, now: () => Date): Promise<WorkerKeys> {
  const keys = await openServerKeys(file, now);
  const current = () => {
    const [first] = keys();
    if (!first) throw new Error('There is a key of the worker, or the start would have made one.');
    return first;
  };
  return {
    publicKey: () => Promise.resolve(publicKeyOf(current())),
    open: (sealed, about) => {
      const keyId = keyIdIn(sealed, 'X25519-AES-256-GCM');
      const own = keyId && keys().find((each) => keyIdOf(publicKeyOf(each)).equals(keyId));
      return openWithPrivateKey(own ?? current(), sealed, about);
    },
  };
}

/** Lays the public half out for whoever serves the public, whole or not at all. */
export async function publishWorkerKey(file: string, publicKey: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, publicKey, { mode: 0o644 });
  await rename(draft, file);
}

/**
 * The public half as the worker has laid it out, read anew each time, so that a new one needs no start. Where the private
 * half can be read as well the start is refused: who serves the public must not be able to open what is sealed for it.
 */
export async function openPublishedWorkerKey(file: string, privateFile: string): Promise<WorkerKeys> {
  for (const { file: secret } of await serverKeyFiles(privateFile))
    if (await isReadable(secret)) throw refusal(secret);
  return {
    ...noWorkerKeys,
    publicKey: async () => {
      const bytes = await readFile(file);
      if (bytes.length === LENGTH) return bytes;
      throw new KeyFileError(`The worker's public key ${file} is cut short: start the worker anew.`);
    },
  };
}

function isReadable(file: string): Promise<boolean> {
  return access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
}

function refusal(file: string): KeyFileError {
  return new KeyFileError(
    `${file} is the worker's private key, which ROLE=portal must not be able to read: let it be readable by the ` +
      "worker's user only, or name another place to the worker in WORKER_KEY_FILE.",
  );
}
