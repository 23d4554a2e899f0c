import type { CheckpointRow } from './model.ts';

/** A checkpoint as it is published, and lies in sealed files; certificate (DER) and signature in Base64. */
export type PublishedCheckpoint = Pick<CheckpointRow, 'number' | 'text'> & {
  readonly certificate: string;
  readonly signature: string;
};

export function publishCheckpoint({
  number,
  text,
  certificate,
  signature,
}: CheckpointRow): PublishedCheckpoint {
  return { number, text, certificate: toBase64(certificate), signature: toBase64(signature) };
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
