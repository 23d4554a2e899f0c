import type { CheckpointRow } from '../../usecases/receipt-log/model.ts';

/** A checkpoint as it is published; certificate (DER) and signature in Base64. */
export function checkpointForMachines({ number, text, certificate, signature }: CheckpointRow) {
  return { number, text, certificate: base64(certificate), signature: base64(signature) };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
