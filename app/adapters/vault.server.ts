import { createHmac, randomBytes } from 'node:crypto';
import type { Key, Vault } from '../usecases/ports.ts';
import type { AgencyKeys } from './vault/agency-keys.ts';
import { agencyKeyIdIn, unwrapAtAgency, wrapForAgency } from './vault/agency-wrapping.ts';
import type { ErasureKeys } from './vault/erasure-keys.ts';
import { headerFor, keyIdIn } from './vault/header.ts';
import { newKeyPair, openWithPrivateKey, sealForPublicKey } from './vault/reply-keys.ts';
import { isSealedWith, openWith, sealWith } from './vault/sealed.ts';
import type { ServerKeys } from './vault/server-keys.ts';
import { openServerSecrets } from './vault/server-secrets.ts';
import type { WorkerKeys } from './vault/worker-keys.ts';

export { openAgencyKeys } from './vault/agency-keys.ts';
export { openErasureKeys } from './vault/erasure-keys.ts';
export { openServerKeys } from './vault/server-keys.ts';
export {
  noWorkerKeys,
  openPublishedWorkerKey,
  openWorkerKeys,
  publishWorkerKey,
} from './vault/worker-keys.ts';

const KEY_LENGTH = 32;

/** The secrets of one process: outside the database, each in a place of its own. */
type Secrets = {
  /** A dump without them, or it without the person's code, opens nothing. */
  readonly serverKeys: ServerKeys;
  readonly agencyKeys: Pick<AgencyKeys, 'privateKey'>;
  readonly erasureKeys: ErasureKeys;
  readonly workerKeys: WorkerKeys;
};

/** The vault of one process. */
export function openVault({ serverKeys, agencyKeys, erasureKeys, workerKeys }: Secrets): Vault {
  const server = atServer(serverKeys);
  return {
    ...sealing,
    ...server,
    ...atWorker(workerKeys, server),
    ...atAgency(agencyKeys),
    ...erasing(erasureKeys),
  };
}

/** What needs no secret of this process. */
const sealing = {
  newKey: () => key(randomBytes(KEY_LENGTH)),
  seal: (under, plain, about) => sealWith(under.bytes, plain, about),
  open: (under, sealed, about) => openWith([under.bytes], sealed, about),
  wrapUnderKey: (inner, under, about) => sealWith(under.bytes, inner.bytes, about),
  unwrapUnderKey: (wrapped, under, about) => key(openWith([under.bytes], wrapped, about)),
  secretOf: ({ bytes }, about) =>
    createHmac('sha256', bytes).update(`secret of a key: ${about}`).digest('base64url'),
  newKeyPair: () => {
    const { publicKey, privateKey } = newKeyPair();
    return { publicKey, privateKey: key(privateKey) };
  },
  sealForPublicKey,
  openWithPrivateKey: ({ bytes }, sealed, about) => openWithPrivateKey(bytes, sealed, about),
} satisfies Partial<Vault>;

/**
 * The key in force seals and hides what is new; the older ones still open and find. What is wrapped for a code is sealed
 * once more, for its header to say which server key it needs.
 */
function atServer(serverKeys: ServerKeys) {
  const secrets = openServerSecrets(serverKeys);
  const current = () => secrets()[0];
  const owns = () => secrets().map(({ own }) => own);
  const seal = (plain: Uint8Array, about: string) => sealWith(current().own, plain, about);
  return {
    lookup: (code) => current().lookup(code),
    lookups: (code) => secrets().map(({ lookup }) => lookup(code)),
    wrapForCode: (inner, { code, erasure }, about) =>
      seal(sealWith(current().underCode(code), lock(inner, erasure, about), about), about),
    unwrapWithCode: (wrapped, { code, erasure }, about) => {
      const keys = secrets().map(({ underCode }) => underCode(code));
      // From before there were several server keys it bears no second seal.
      const underCode = isSealedWith(owns(), wrapped) ? openWith(owns(), wrapped, about) : wrapped;
      return unlock(openWith(keys, underCode, about), erasure, about);
    },
    sealAtServer: seal,
    openAtServer: (sealed, about) => openWith(owns(), sealed, about),
    mac: (text) => current().mac(text),
    searchTerm: (text) => current().searchTerm(text),
    searchTerms: (text) => secrets().map(({ searchTerm }) => searchTerm(text)),
  } satisfies Partial<Vault>;
}

/** Under the erasure key first, so that both are needed; outside stands which key of the worker. */
function atWorker({ publicKey, open }: WorkerKeys, { openAtServer }: Pick<Vault, 'openAtServer'>) {
  return {
    sealForWorker: async (plain, { erasure }, about) => {
      const locked = erasure ? sealWith(erasure.bytes, plain, `${about}:erasure`) : plain;
      return sealForPublicKey(await publicKey(), locked, about);
    },
    openAtWorker: (sealed, { erasure }, about) => {
      if (keyIdIn(sealed, 'X25519-AES-256-GCM') === null) return openAtServer(sealed, about);
      const locked = open(sealed, about);
      return erasure ? openWith([erasure.bytes], locked, `${about}:erasure`) : locked;
    },
    startForWorker: async () => headerFor(await publicKey()),
  } satisfies Partial<Vault>;
}

function atAgency({ privateKey }: Secrets['agencyKeys']) {
  return {
    wrapForAgency: (inner, { publicKey, erasure }, about) =>
      wrapForAgency(lock(inner, erasure, about), publicKey, about),
    unwrapAtAgency: async (wrapped, { agency, erasure }, about) => {
      const opener = await privateKey(agency, agencyKeyIdIn(wrapped));
      return unlock(unwrapAtAgency(wrapped, opener, about), erasure, about);
    },
  } satisfies Partial<Vault>;
}

function erasing({ make, read, erase }: ErasureKeys) {
  return {
    newErasureKey: async () => {
      const { slot, bytes } = await make();
      return { slot, key: key(bytes) };
    },
    erasureKey: async (slot) => {
      const bytes = await read(slot);
      return bytes && key(bytes);
    },
    erase,
  } satisfies Partial<Vault>;
}

const key = (bytes: Uint8Array): Key => ({ bytes });

/** What is then wrapped for a code or an agency: without the erasure key neither of them gets at the key. */
function lock(inner: Key, erasure: Key | null, about: string): Uint8Array {
  return erasure ? sealWith(erasure.bytes, inner.bytes, `${about}:erasure`) : inner.bytes;
}

function unlock(locked: Uint8Array, erasure: Key | null, about: string): Key {
  return key(erasure ? openWith([erasure.bytes], locked, `${about}:erasure`) : locked);
}
