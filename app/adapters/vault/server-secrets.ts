import { createHmac, hkdfSync } from 'node:crypto';
import type { ServerKeys } from './server-keys.ts';

const KEY_LENGTH = 32;

/** What one server key is for: a subkey for each purpose, by HKDF-SHA-256 (RFC 5869). */
export type ServerSecrets = {
  readonly lookup: (code: string) => string;
  /** For wrapping under a code. */
  readonly underCode: (code: string) => Uint8Array;
  /** For what the server opens itself. */
  readonly own: Uint8Array;
  readonly mac: (text: string) => string;
  /** 24 bits. */
  readonly searchTerm: (text: string) => number;
};

/** The secrets of all server keys: those in force now first. */
export function openServerSecrets(
  serverKeys: ServerKeys,
): () => readonly [ServerSecrets, ...ServerSecrets[]] {
  const known = new WeakMap<Uint8Array, ServerSecrets>();
  const of = (serverKey: Uint8Array) => {
    const secrets = known.get(serverKey) ?? secretsOf(serverKey);
    known.set(serverKey, secrets);
    return secrets;
  };
  return () => {
    const [current, ...older] = serverKeys().map(of);
    if (!current) throw new Error('There is a server key, or the start would have made one.');
    return [current, ...older];
  };
}

/** By these the bytes are known that a server key has sealed for the server itself. */
export function ownSubkey(serverKey: Uint8Array): Uint8Array {
  return derive(serverKey, 'what the server opens itself');
}

function secretsOf(serverKey: Uint8Array): ServerSecrets {
  const pepper = derive(serverKey, 'lookup of codes');
  const wrapping = derive(serverKey, 'wrapping under codes');
  const signing = derive(serverKey, 'tokens in forms');
  const searching = derive(serverKey, 'words of the search');
  return {
    lookup: (code) => hmac(pepper, derive(Buffer.from(code), 'lookup')).toString('base64url'),
    underCode: (code) => derive(Buffer.concat([wrapping, Buffer.from(code)]), 'key under code'),
    own: ownSubkey(serverKey),
    mac: (text) => hmac(signing, text).toString('base64url'),
    searchTerm: (text) => hmac(searching, text).readUIntBE(0, 3),
  };
}

function hmac(key: Uint8Array, text: string | Uint8Array): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `schalter ${purpose}`, KEY_LENGTH));
}
