import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { childAt, childrenOf, readInteger, readObjectId } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';
import { SealError } from './seal-error.ts';

type Encrypted = {
  readonly algorithm: DerElement;
  readonly encrypted: Uint8Array;
  readonly passphrase: string;
};

const PBES2 = '1.2.840.113549.1.5.13';

const HASHES = new Map([
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);

const CIPHERS = new Map([
  ['2.16.840.1.101.3.4.1.2', { name: 'aes-128-cbc', keyBytes: 16 }],
  ['2.16.840.1.101.3.4.1.22', { name: 'aes-192-cbc', keyBytes: 24 }],
  ['2.16.840.1.101.3.4.1.42', { name: 'aes-256-cbc', keyBytes: 32 }],
]);

/** More rounds than any tool writes would only hold up the start. */
const MOST_ROUNDS = 10_000_000;

/** Opens PBES2 (RFC 8018) with PBKDF2, HMAC-SHA-2 and AES-CBC; nothing weaker. */
export function decryptPbes2({ algorithm, encrypted, passphrase }: Encrypted): Uint8Array {
  if (readObjectId(childAt(algorithm, 0)) !== PBES2) throw new SealError('unreadable');
  const derivation = childrenOf(childAt(algorithm, 1, 0, 1));
  const cipher = CIPHERS.get(readObjectId(childAt(algorithm, 1, 1, 0)));
  const hash = HASHES.get(hashIdOf(derivation));
  const [salt, rounds] = derivation;
  if (cipher === undefined || hash === undefined || salt === undefined || rounds === undefined) {
    throw new SealError('unreadable');
  }
  const count = Math.min(readInteger(rounds), MOST_ROUNDS);
  const key = pbkdf2Sync(passphrase, salt.content, count, cipher.keyBytes, hash);
  const decipher = createDecipheriv(cipher.name, key, childAt(algorithm, 1, 1, 1).content);
  try {
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  } catch (cause) {
    throw new SealError('wrong-passphrase', { cause });
  }
}

/** The pseudo-random function stands last; without it the standard means SHA-1, which is refused. */
function hashIdOf(derivation: readonly DerElement[]): string {
  const last = derivation.at(-1);
  return last?.tag === 0x30 ? readObjectId(childAt(last, 0)) : '';
}
