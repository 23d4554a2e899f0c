import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Key, Vault } from '../usecases/ports.ts';
import { unwrapAtAgency, wrapForAgency } from './vault/agency-keys.ts';
import type { AgencyKeys } from './vault/agency-keys.ts';
import { openWith, sealWith } from './vault/sealed.ts';

export { openAgencyKeys } from './vault/agency-keys.ts';
export { openServerKey } from './vault/server-key.ts';

const KEY_LENGTH = 32;

/**
 * The vault of one server. `serverKey` (256 bits) lives outside the database: a dump without it, or it without
 * the person's code, opens nothing. Subkeys by HKDF-SHA-256 (RFC 5869), one per purpose.
 */
export function openVault(serverKey: Uint8Array, agencyKeys: AgencyKeys): Vault {
  const pepper = derive(serverKey, 'lookup of codes');
  const wrapping = derive(serverKey, 'wrapping under codes');
  const signing = derive(serverKey, 'tokens in forms');
  const searching = derive(serverKey, 'words of the search');
  const own = derive(serverKey, 'what the server opens itself');
  const underCode = (code: string) => derive(Buffer.concat([wrapping, Buffer.from(code)]), 'key under code');
  const key = (bytes: Uint8Array): Key => ({ bytes });

  return {
    lookup: (code) =>
      createHmac('sha256', pepper)
        .update(derive(Buffer.from(code), 'lookup'))
        .digest('base64url'),
    newKey: () => key(randomBytes(KEY_LENGTH)),
    seal: (under, plain, about) => sealWith(under.bytes, plain, about),
    open: (under, sealed, about) => openWith(under.bytes, sealed, about),
    wrapForCode: (inner, code, about) => sealWith(underCode(code), inner.bytes, about),
    unwrapWithCode: (wrapped, code, about) => key(openWith(underCode(code), wrapped, about)),
    wrapForAgency: (inner, publicKey, about) => wrapForAgency(inner.bytes, publicKey, about),
    unwrapAtAgency: (wrapped, agency, about) =>
      key(unwrapAtAgency(wrapped, agencyKeys.privateKey(agency), about)),
    wrapUnderKey: (inner, under, about) => sealWith(under.bytes, inner.bytes, about),
    unwrapUnderKey: (wrapped, under, about) => key(openWith(under.bytes, wrapped, about)),
    sealAtServer: (plain, about) => sealWith(own, plain, about),
    openAtServer: (sealed, about) => openWith(own, sealed, about),
    mac: (text) => createHmac('sha256', signing).update(text).digest('base64url'),
    searchTerm: (text) => createHmac('sha256', searching).update(text).digest().readUIntBE(0, 3),
  };
}

function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `schalter ${purpose}`, KEY_LENGTH));
}
