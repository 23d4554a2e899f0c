import { childAt, childrenOf, readDer, readInteger } from './der-reader.ts';
import { integer, nothing, objectId, octetString, sequence, truth } from './der-writer.ts';
import { ProofError } from './proof-error.ts';

/** AlgorithmIdentifier of SHA-256 as time stamps carry it, with NULL parameters. */
export const SHA256 = sequence(objectId('2.16.840.1.101.3.4.2.1'), nothing());

/** A TimeStampReq (RFC 3161, 2.4.1) that asks for the certificates too. */
export function timestampRequest(sha256: Uint8Array, nonce: Uint8Array): Uint8Array {
  return sequence(integer(1), sequence(SHA256, octetString(sha256)), integer(nonce), truth());
}

const GRANTED = [0, 1];

/** The token in a TimeStampResp (RFC 3161, 2.4.2): granted, or granted with changes that the checks will see. */
export function tokenIn(response: Uint8Array): Uint8Array {
  const [status, token] = childrenOf(readDer(response));
  if (status === undefined) throw new ProofError('timestamp-unreadable');
  if (!GRANTED.includes(readInteger(childAt(status, 0)))) throw new ProofError('timestamp-refused');
  if (token === undefined) throw new ProofError('timestamp-unreadable');
  return token.whole;
}
