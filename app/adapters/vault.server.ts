import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Key, Vault } from '../usecases/ports.ts';
import { unwrapAtAgency, wrapForAgency } from './vault/agency-keys.ts';
import type { AgencyKeys } from './vault/agency-keys.ts';
import type { ErasureKeys } from './vault/erasure-keys.ts';
import { newKeyPair, openWithPrivateKey, sealForPublicKey } from './vault/reply-keys.ts';
import { openWith, sealWith } from './vault/sealed.ts';

export { openAgencyKeys } from './vault/agency-keys.ts';
export { openErasureKeys } from './vault/erasure-keys.ts';
export { openServerKey } from './vault/server-key.ts';

const KEY_LENGTH = 32;

/** The secrets of one process: outside the database, each in a place of its own. */
type Secrets = {
  /** 256 bits; a dump without it, or it without the person's code, opens nothing. */
  readonly serverKey: Uint8Array;
  readonly agencyKeys: Pick<AgencyKeys, 'privateKey'>;
  readonly erasureKeys: ErasureKeys;
};

/** The vault of one process. Subkeys of the server key by HKDF-SHA-256 (RFC 5869), one per purpose. */
export function openVault({ serverKey, agencyKeys, erasureKeys }: Secrets): Vault {
  const pepper = derive(serverKey, 'lookup of codes');
  const wrapping = derive(serverKey, 'wrapping under codes');
  const signing = derive(serverKey, 'tokens in forms');
  const searching = derive(serverKey, 'words of the search');
  const own = derive(serverKey, 'what the server opens itself');
  const underCode = (code: string) => derive(Buffer.concat([wrapping, Buffer.from(code)]), 'key under code');

  return {
    lookup: (code) =>
      createHmac('sha256', pepper)
        .update(derive(Buffer.from(code), 'lookup'))
        .digest('base64url'),
    newKey: () => key(randomBytes(KEY_LENGTH)),
    seal: (under, plain, about) => sealWith(under.bytes, plain, about),
    open: (under, sealed, about) => openWith([under.bytes], sealed, about),
    newErasureKey: async () => {
      const { slot, bytes } = await erasureKeys.make();
      return { slot, key: key(bytes) };
    },
    erasureKey: async (slot) => {
      const bytes = await erasureKeys.read(slot);
      return bytes && key(bytes);
    },
    erase: erasureKeys.erase,
    wrapForCode: (inner, { code, erasure }, about) =>
      sealWith(underCode(code), lock(inner, erasure, about), about),
    unwrapWithCode: (wrapped, { code, erasure }, about) =>
      unlock(openWith([underCode(code)], wrapped, about), erasure, about),
    wrapForAgency: (inner, { publicKey, erasure }, about) =>
      wrapForAgency(lock(inner, erasure, about), publicKey, about),
    unwrapAtAgency: (wrapped, { agency, erasure }, about) =>
      unlock(unwrapAtAgency(wrapped, agencyKeys.privateKey(agency), about), erasure, about),
    wrapUnderKey: (inner, under, about) => sealWith(under.bytes, inner.bytes, about),
    unwrapUnderKey: (wrapped, under, about) => key(openWith([under.bytes], wrapped, about)),
    newKeyPair: () => {
      const { publicKey, privateKey } = newKeyPair();
      return { publicKey, privateKey: key(privateKey) };
    },
    sealForPublicKey,
    openWithPrivateKey: ({ bytes }, sealed, about) => openWithPrivateKey(bytes, sealed, about),
    sealAtServer: (plain, about) => sealWith(own, plain, about),
    openAtServer: (sealed, about) => openWith([own], sealed, about),
    mac: (text) => createHmac('sha256', signing).update(text).digest('base64url'),
    searchTerm: (text) => createHmac('sha256', searching).update(text).digest().readUIntBE(0, 3),
  };
}

const key = (bytes: Uint8Array): Key => ({ bytes });

/** What is then wrapped for a code or an agency: without the erasure key neither of them gets at the key. */
function lock(inner: Key, erasure: Key | null, about: string): Uint8Array {
  return erasure ? sealWith(erasure.bytes, inner.bytes, `${about}:erasure`) : inner.bytes;
}

function unlock(locked: Uint8Array, erasure: Key | null, about: string): Key {
  return key(erasure ? openWith([erasure.bytes], locked, `${about}:erasure`) : locked);
}

function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `schalter ${purpose}`, KEY_LENGTH));
}
