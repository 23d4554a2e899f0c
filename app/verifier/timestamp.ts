import { fromBase64, isSame } from './bytes.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { DerError, TAG, memberAt, membersOf, objectIdOf, readWhole, timeOf, type Element } from './der.ts';
import { CONTENT_TYPE, demandDigest } from './envelope.ts';
import type { Bytes, ListedCertificate } from './model.ts';
import { Refusal, demand } from './refusal.ts';
import { curveOf, ecdsa, isSignedBy, rsaPkcs1, type Algorithm } from './signature.ts';
import { hashOf, signerCertificate } from './signer-certificate.ts';
import { readSignedData, type SignedData } from './signed-data.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/**
 * The moment (in milliseconds) that a token of RFC 3161 proves for some bytes. `null`: it is sound, but of nobody on the
 * list. A token about other bytes, or one that was tampered with, is refused.
 */
export async function checkTimestamp(
  token: Bytes,
  about: Bytes,
  authorities: readonly ListedCertificate[],
): Promise<number | null> {
  try {
    return await readTimestamp(
      token,
      about,
      authorities.map(({ certificate }) => fromBase64(certificate)),
    );
  } catch (error) {
    // Whatever is wrong with a token: the file is not as it left the agency.
    if (error instanceof Refusal || error instanceof DerError) throw new Refusal('timestamp-wrong');
    throw error;
  }
}

async function readTimestamp(token: Bytes, about: Bytes, anchors: readonly Bytes[]): Promise<number | null> {
  const { data, length } = readSignedData(token);
  const { content } = data;
  demand(data.contentType === TST_INFO && content !== null, 'timestamp-wrong');
  demand(
    token.subarray(length).every((byte) => byte === 0),
    'timestamp-wrong',
  );
  const type = data.signed.get(CONTENT_TYPE);
  demand(type !== undefined && objectIdOf(type) === TST_INFO, 'timestamp-wrong');
  const hash = hashOf(data.digestAlgorithm);
  demand(hash !== null, 'timestamp-wrong');
  const certificate = await signerCertificate(data);
  demand((await isSignedWith(certificate, data, hash)) === true, 'timestamp-wrong');
  await demandDigest(data, { hash, content });
  const info = await readInfo(content, about);
  const isInForce = info >= certificate.notBefore && info <= certificate.notAfter;
  demand(isInForce && certificate.purposes.includes(TIME_STAMPING), 'timestamp-wrong');
  return (await isTrusted(certificate, data.certificates, anchors)) ? info : null;
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

/** Hashes by the identifier of a signature; plain RSA names none, and then it is that of the content. */
const SIGNATURES: Readonly<Record<string, readonly [kind: 'rsa' | 'ecdsa', hash: string | null]>> = {
  '1.2.840.113549.1.1.1': ['rsa', null],
  '1.2.840.113549.1.1.11': ['rsa', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['rsa', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['rsa', 'SHA-512'],
  '1.2.840.10045.4.3.2': ['ecdsa', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['ecdsa', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['ecdsa', 'SHA-512'],
};

function algorithmOf(identifier: Element, publicKey: Bytes, otherwise: string | null): Algorithm | null {
  const [kind, named] = SIGNATURES[objectIdOf(memberAt(identifier, 0))] ?? [];
  const hash = named ?? otherwise;
  if (kind === undefined || hash === null) return null;
  return kind === 'rsa' ? rsaPkcs1(hash) : ecdsa(curveOf(publicKey) ?? '', hash);
}

async function isSignedWith(
  { publicKey }: Certificate,
  { signatureAlgorithm, signedBytes, signature }: SignedData,
  hash: string,
): Promise<boolean | null> {
  const algorithm = algorithmOf(signatureAlgorithm, publicKey, hash);
  return algorithm && isSignedBy(publicKey, algorithm, { signed: signedBytes, signature });
}

/** Certificates between the signer's and one on the list. */
const LONGEST_CHAIN = 3;

async function isTrusted(
  certificate: Certificate,
  bag: readonly Bytes[],
  anchors: readonly Bytes[],
): Promise<boolean> {
  const known = anchors.map(readCertificate);
  const between = bag.slice(0, 8).map(readCertificate);
  let last = certificate;
  for (let links = 0; links <= LONGEST_CHAIN; links += 1) {
    const { whole } = last;
    if (anchors.some((anchor) => isSame(anchor, whole))) return true;
    const issuer = await issuerOf(last, [...known, ...between]);
    if (issuer === null) return false;
    last = issuer;
  }
  return false;
}

async function issuerOf(
  { issuer, body, algorithm, signature }: Certificate,
  candidates: readonly Certificate[],
): Promise<Certificate | null> {
  for (const candidate of candidates) {
    if (!candidate.isAuthority || !isSame(candidate.subject, issuer)) continue;
    const way = algorithmOf(algorithm, candidate.publicKey, null);
    if (way && (await isSignedBy(candidate.publicKey, way, { signed: body, signature }))) return candidate;
  }
  return null;
}
