import { createHash } from 'node:crypto';
import type { Digest } from '../usecases/receipt-log/model.ts';

/** SHA-256 (FIPS 180-4). */
export const sha256: Digest = (bytes) => createHash('sha256').update(bytes).digest();
