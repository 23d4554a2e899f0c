import { randomBytes, randomUUID } from 'node:crypto';
import { makeCaseCode } from '#forms/submission/case-code.ts';
import { makeReference } from '#forms/submission/reference.ts';
import type { Ids } from '../usecases/ports.ts';

/** Names for things out of the machine's cryptographic random source. */
export const randomIds: Ids = {
  uuid: () => randomUUID(),
  code: () => makeCaseCode(randomBytes(17)),
  reference: () => makeReference(randomBytes(16)),
  secret: () => randomBytes(32).toString('base64url'),
};
