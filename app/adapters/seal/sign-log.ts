import type { SignLog } from '../../usecases/receipt-log/model.ts';
import type { Signer } from './envelope.ts';

/** Signs checkpoints of the receipt log with the seal, as plain signatures that `openssl dgst` can check. */
export const logSigner =
  (signer: Signer): SignLog =>
  async (text) => {
    const [certificate] = signer.certificateChain;
    if (certificate === undefined) throw new TypeError('A signer needs a certificate.');
    return { certificate: certificate.raw, signature: await signer.sign(Buffer.from(text)) };
  };
