import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { FoundInFile } from './found-in-file.ts';
import { SealError } from './seal-error.ts';

/** All certificates in a PEM text, as DER. */
export function certificatesInPem(text: string): readonly Uint8Array[] {
  return blocksIn(text)
    .filter(([, label]) => label === 'CERTIFICATE')
    .map(([block]) => bodyOf(block));
}

/** Takes the key and all certificates out of a PEM text (RFC 7468); text around them is ignored. */
export function readPem(text: string, passphrase: string): FoundInFile {
  const key = blocksIn(text).find(([, label]) => label?.endsWith('PRIVATE KEY') === true);
  if (key === undefined) throw new SealError('no-key');
  return { privateKey: readKey(key[0], passphrase), certificates: certificatesInPem(text) };
}

const blocksIn = (text: string) => [...text.matchAll(/-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g)];

const bodyOf = (block: string): Uint8Array => Buffer.from(block.replace(/-----[^-]+-----/g, ''), 'base64');

function readKey(pem: string, passphrase: string): KeyObject {
  try {
    return createPrivateKey({ key: pem, format: 'pem', passphrase });
  } catch (cause) {
    throw new SealError(pem.includes('ENCRYPTED') ? 'wrong-passphrase' : 'unreadable', { cause });
  }
}
