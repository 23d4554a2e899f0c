import { createHmac, createPrivateKey, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { childAt, childrenOf, readDer, readInteger, readObjectId } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';
import type { FoundInFile } from './found-in-file.ts';
import { decryptPbes2 } from './pbes2.ts';
import { pkcs12MacKey } from './pkcs12-mac-key.ts';
import { SealError } from './seal-error.ts';

/**
 * Reads a PKCS#12 file (RFC 7292) as OpenSSL 3 and today's certificate authorities write it: PBES2 with AES, HMAC with
 * SHA-256. The old RC2 and 3DES files are refused; `openssl pkcs12 -export` writes them anew.
 */
export function readPkcs12(bytes: Uint8Array, passphrase: string): FoundInFile {
  const file = readDer(bytes);
  const authenticated = readDer(childAt(file, 1, 1, 0).content);
  checkMac(childAt(file, 2), authenticated.whole, passphrase);
  const bags = childrenOf(authenticated).flatMap((content) => bagsOf(content, passphrase));
  const privateKey = bags.map((bag) => readKeyBag(bag, passphrase)).find((key) => key !== null);
  if (privateKey === undefined) throw new SealError('no-key');
  return { privateKey, certificates: bags.filter(isCertificateBag).map(certificateIn) };
}

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';

/** The MAC is made with the passphrase: it tells a wrong one from a broken file, and a changed file from a whole one. */
function checkMac(macData: DerElement, content: Uint8Array, passphrase: string): void {
  const [digestInfo, salt, rounds] = childrenOf(macData);
  if (digestInfo === undefined || salt === undefined) throw new SealError('unreadable');
  if (readObjectId(childAt(digestInfo, 0, 0)) !== SHA256) throw new SealError('unreadable');
  const key = pkcs12MacKey({
    passphrase,
    salt: salt.content,
    rounds: rounds === undefined ? 1 : readInteger(rounds),
  });
  const mac = createHmac('sha256', key).update(content).digest();
  const expected = childAt(digestInfo, 1).content;
  if (expected.length !== mac.length || !timingSafeEqual(mac, expected))
    throw new SealError('wrong-passphrase');
}

function bagsOf(content: DerElement, passphrase: string): readonly DerElement[] {
  const type = readObjectId(childAt(content, 0));
  if (type === DATA) return childrenOf(readDer(childAt(content, 1, 0).content));
  if (type !== ENCRYPTED_DATA) return [];
  const info = childAt(content, 1, 0, 1);
  const plain = decryptPbes2({
    algorithm: childAt(info, 1),
    encrypted: childAt(info, 2).content,
    passphrase,
  });
  return childrenOf(readDer(plain));
}

function readKeyBag(bag: DerElement, passphrase: string): KeyObject | null {
  const type = readObjectId(childAt(bag, 0));
  if (type !== SHROUDED_KEY_BAG && type !== KEY_BAG) return null;
  const key = Buffer.from(childAt(bag, 1, 0).whole);
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase });
  } catch (cause) {
    throw new SealError('unreadable', { cause });
  }
}

const isCertificateBag = (bag: DerElement): boolean => readObjectId(childAt(bag, 0)) === CERTIFICATE_BAG;

const certificateIn = (bag: DerElement): Uint8Array => childAt(bag, 1, 0, 1, 0).content;
