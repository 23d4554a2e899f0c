import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { FoundInFile } from './found-in-file.ts';
import { SealError } from './seal-error.ts';

/** Takes the key and all certificates out of a PEM text (RFC 7468); text around them is ignored. */
export function readPem(text: string, passphrase: string): FoundInFile {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g)];
  const key = blocks.find(([, label]) => label?.endsWith('PRIVATE KEY') === true);
  if (key === undefined) throw new SealError('no-key');
  const certificates = blocks.filter(([, label]) => label === 'CERTIFICATE').map(([block]) => bodyOf(block));
  return { privateKey: readKey(key[0], passphrase), certificates };
}

const bodyOf = (block: string): Uint8Array => Buffer.from(block.replace(/-----[^-]+-----/g, ''), 'base64');

function readKey(pem: string, passphrase: string): KeyObject {
  try {
    return createPrivateKey({ key: pem, format: 'pem', passphrase });
  } catch (cause) {
    throw new SealError(pem.includes('ENCRYPTED') ? 'wrong-passphrase' : 'unreadable', { cause });
  }
}
