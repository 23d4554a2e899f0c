import { X509Certificate } from 'node:crypto';
import type { CheckpointRow, SignLog } from '../../usecases/receipt-log/model.ts';
import type { SealList } from '../../usecases/seal-list.ts';
import type { Signer } from './envelope.ts';
import { signatureAlgorithmOf } from './signature-algorithm.ts';

/** Signs checkpoints of the receipt log with the seal, as plain signatures that `openssl dgst` can check. */
export const logSigner =
  (signer: Signer): SignLog =>
  async (text) => {
    const [certificate] = signer.certificateChain;
    if (certificate === undefined) throw new TypeError('A signer needs a certificate.');
    return { certificate: certificate.raw, signature: await signer.sign(Buffer.from(text)) };
  };

/** Whether a checkpoint, or a record of erasures, was signed with a seal of the list, by its own certificate. */
export const isSignedBy =
  ({ seals }: SealList) =>
  ({ certificate, signature, text }: Omit<CheckpointRow, 'number' | 'size'>): boolean => {
    const der = Buffer.from(certificate);
    if (!seals.some((seal) => seal.certificate === der.toString('base64'))) return false;
    const { publicKey } = new X509Certificate(der);
    return signatureAlgorithmOf(publicKey).verify(publicKey, Buffer.from(text), signature);
  };
