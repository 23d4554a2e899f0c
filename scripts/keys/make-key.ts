import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { publicHalf } from '#app/adapters/vault/agency-keys.ts';
import { privateKeyFile, publicKeyFile } from '#app/adapters/vault/agency-key-files.ts';
import { writeNew } from '#app/adapters/vault/create-once.ts';
import { stampOf } from '#app/adapters/vault/key-dates.ts';
import { serverKeyFileSince } from '#app/adapters/vault/server-keys.ts';
import { heldAgencyKeys, heldServerKeys, heldWorkerKeys, idOfPublicKey } from './held-keys.ts';
import type { HeldKey } from './held-keys.ts';
import type { KeyPlaces } from './list-keys.ts';
import type { Order } from './read-arguments.ts';

type Making = Extract<Order, { readonly from: unknown }>;

/** It cannot be done; the message says why and what to do. */
export class KeyOrderError extends Error {
  readonly code = 'key-order';
}

type Forge = {
  readonly now: Date;
  /** RSA, PKCS#8, PEM. */
  readonly makePrivateKey: () => Promise<Buffer>;
};

/** Makes the first key, or the next one; never in the place of another. Says what was made, and no secret of it. */
export async function makeKey(
  places: KeyPlaces,
  order: Making,
  { now, makePrivateKey }: Forge,
): Promise<readonly string[]> {
  const { holder } = order;
  if (typeof holder === 'string') return makeSecret(SECRETS[holder](places), order, now);
  const { agency } = holder;
  const own = (await heldAgencyKeys(places.agencyKeys)).filter((each) => each.agency === agency);
  const since = sinceOf(order, own, now);
  const file = privateKeyFile(places.agencyKeys, { agency, since });
  const pem = await makePrivateKey();
  const publicKey = publicHalf(createPublicKey(pem));
  await put(publicKeyFile(file), Buffer.from(publicKey));
  await put(file, pem);
  return [
    `Made in ${places.agencyKeys}, for new cases from ${since} UTC on:`,
    `  ${basename(file)}  private: stays with the office, into its AGENCY_KEYS and its backup`,
    `  ${basename(publicKeyFile(file))}  public: into AGENCY_KEYS of ROLE=portal, where roles run apart`,
    `  id ${idOfPublicKey(publicKey)}`,
    `  SHA-256 of the public key ${fingerprintOf(publicKey)}`,
    'Then start the office anew, and after it the portal.',
  ];
}

/** Where a secret of 32 bytes lies, which there are, and what is to be done once there is another. */
type Secret = {
  readonly file: string;
  readonly held: () => Promise<readonly HeldKey[]>;
  readonly next: string;
};

const SECRETS: Readonly<Record<'server' | 'worker', (places: KeyPlaces) => Secret>> = {
  server: ({ serverKey: file }) => ({
    file,
    held: () => heldServerKeys(file),
    next: 'Put it beside the server key of every process and into the backup, and start all of them anew before that moment.',
  }),
  worker: ({ workerKey: file }) => ({
    file,
    held: () => heldWorkerKeys(file),
    next: 'It stays with the worker, and in its backup. Start the worker anew after that moment.',
  }),
};

async function makeSecret(
  { file: first, held, next }: Secret,
  order: Making,
  now: Date,
): Promise<readonly string[]> {
  const since = sinceOf(order, await held(), now);
  const file = order.kind === 'new' ? first : serverKeyFileSince(first, since);
  await put(file, randomBytes(32));
  const made = (await held()).find((each) => each.file === file);
  return [
    `Made ${file}${order.kind === 'new' ? '' : `, for what is new from ${since} UTC on`}`,
    `  id ${made?.keyId ?? ''}`,
    next,
  ];
}

/** Later than every key there is: only so it becomes the one in force. */
function sinceOf({ kind, holder, from }: Making, own: readonly HeldKey[], now: Date): string {
  const who = typeof holder === 'string' ? `The ${holder}` : holder.agency;
  const last = own.at(-1);
  if (kind === 'new' && last)
    throw new KeyOrderError(`${who} has a key already (${last.file}): rotate makes the next one.`);
  if (kind === 'rotate' && !last) throw new KeyOrderError(`${who} has no key yet: new makes the first one.`);
  const since = from ?? stampOf(now);
  if (!last || since > last.since) return since;
  throw new KeyOrderError(`${who} has a key from ${last.since} UTC on: name a later moment with --from.`);
}

async function put(file: string, bytes: Buffer): Promise<void> {
  if (await writeNew(file, bytes)) return;
  throw new KeyOrderError(`${file} is there already and stays as it is.`);
}

/** In pairs, to be compared over the telephone. The same as `openssl pkey -pubin -outform der | sha256sum`. */
function fingerprintOf(publicKey: string): string {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  return createHash('sha256')
    .update(der)
    .digest('hex')
    .replace(/..(?=.)/g, '$&:');
}
