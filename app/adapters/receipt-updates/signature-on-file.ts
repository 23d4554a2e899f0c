import { createHash } from 'node:crypto';
import { UnknownReceiptError } from './dictionary.ts';
import type { SignatureOnFile } from './revision.ts';

/** A signature from the hex digits of its /Contents, with the zeros that fill its room. */
export function signatureOnFile(hex: string): SignatureOnFile {
  const contents = Buffer.from(hex, 'hex');
  const envelope = contents.subarray(0, lengthOfDer(contents));
  return {
    envelope: envelope.toString('base64'),
    name: createHash('sha1').update(contents).digest('hex').toUpperCase(),
  };
}

/** A signature is always longer than 255 bytes and shorter than 64 KB: a SEQUENCE with two bytes of length. */
function lengthOfDer(bytes: Buffer): number {
  if (bytes[0] !== 0x30 || bytes[1] !== 0x82)
    throw new UnknownReceiptError('The receipt has no seal of ours.');
  return bytes.readUInt16BE(2) + 4;
}
