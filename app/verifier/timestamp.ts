import { isSignedByAuthority } from './authority-signature.ts';
import { fromBase64, isSame } from './bytes.ts';
import { certificatePath, type CertificatePath } from './certificate-path.ts';
import { DerError, TAG, memberAt, membersOf, objectIdOf, readWhole, timeOf } from './der.ts';
import { CONTENT_TYPE, demandDigest } from './envelope.ts';
import type { Bytes, ListedCertificate, Reason } from './model.ts';
import { Refusal, demand } from './refusal.ts';
import { hashOf, signerCertificate } from './signer-certificate.ts';
import { readSignedData } from './signed-data.ts';

/** A moment (in milliseconds) that an authority on the list vouches for. */
export type Timestamp = {
  readonly at: number;
  readonly path: CertificatePath;
  readonly isProved: false;
};

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

type Judging = {
  /** What the token must be about. */
  readonly about: Bytes;
  readonly authorities: readonly ListedCertificate[];
  /** Certificates that stand elsewhere in the file. */
  readonly bag: readonly Bytes[];
  /** What to say when it is not. */
  readonly otherwise: Reason;
};

/**
 * What a token of RFC 3161, with nothing but zeros behind it, proves for some bytes. `null`: it may be sound, but is of
 * nobody on the list. A token about other bytes, or one that was tampered with, is refused.
 */
export async function checkTimestamp(
  room: Bytes,
  { about, authorities, bag, otherwise }: Judging,
): Promise<Timestamp | null> {
  try {
    const anchors = authorities.map(({ certificate }) => fromBase64(certificate));
    return await readTimestamp(room, about, { anchors, bag });
  } catch (error) {
    // Whatever is wrong with a token: the file is not as it left the agency.
    if (error instanceof Refusal || error instanceof DerError) throw new Refusal(otherwise);
    throw error;
  }
}

async function readTimestamp(
  room: Bytes,
  about: Bytes,
  { anchors, bag }: { readonly anchors: readonly Bytes[]; readonly bag: readonly Bytes[] },
): Promise<Timestamp | null> {
  const { data, length } = readSignedData(room);
  demand(
    room.subarray(length).every((byte) => byte === 0),
    'timestamp-wrong',
  );
  const { content, signatureAlgorithm, signedBytes, signature } = data;
  demand(data.contentType === TST_INFO && content !== null, 'timestamp-wrong');
  const type = data.signed.get(CONTENT_TYPE);
  demand(type !== undefined && objectIdOf(type) === TST_INFO, 'timestamp-wrong');
  const hash = hashOf(data.digestAlgorithm);
  demand(hash !== null, 'timestamp-wrong');
  const certificate = await signerCertificate(data);
  const way = { algorithm: signatureAlgorithm, publicKey: certificate.publicKey, hash };
  const isSigned = await isSignedByAuthority(way, { signed: signedBytes, signature });
  demand(isSigned !== false, 'timestamp-wrong');
  await demandDigest(data, { hash, content });
  const at = await readInfo(content, about);
  const isInForce = at >= certificate.notBefore && at <= certificate.notAfter;
  demand(isInForce && certificate.purposes.includes(TIME_STAMPING), 'timestamp-wrong');
  const path = await certificatePath(certificate, { anchors, bag: [...data.certificates, ...bag] });
  return isSigned && path.end === 'anchor' ? { at, path, isProved: false } : null;
}

/** RFC 3161, 2.4.2: what the token is about, and when that was there. */
async function readInfo(content: Bytes, about: Bytes): Promise<number> {
  const [, , imprint, , time] = membersOf(readWhole(content));
  demand(imprint !== undefined && time !== undefined, 'timestamp-wrong');
  const hash = hashOf(memberAt(imprint, 0, TAG.sequence));
  demand(hash !== null, 'timestamp-wrong');
  const digest = new Uint8Array(await crypto.subtle.digest(hash, about));
  demand(isSame(memberAt(imprint, 1, TAG.octetString).content, digest), 'timestamp-wrong');
  return timeOf(time);
}
