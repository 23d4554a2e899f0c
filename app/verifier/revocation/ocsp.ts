import { isSignedByAuthority } from '../authority-signature.ts';
import { isSame } from '../bytes.ts';
import { readCertificate, type Certificate } from '../certificate.ts';
import { TAG, memberAt, membersOf, objectIdOf, readWhole, timeOf, type Element } from '../der.ts';
import type { Bytes } from '../model.ts';
import type { Answer, Asked } from './answer.ts';

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const SUCCESSFUL = 0;

/**
 * What an OCSPResponse (RFC 6960, 4.2.1) says of a certificate. `null`: it is about another, or not signed by who may
 * say so: the issuer, or a responder that has a certificate of the issuer's for this. Throws `DerError`.
 */
export async function readOcsp(response: Bytes, asked: Asked): Promise<Answer | null> {
  const [status, given] = membersOf(readWhole(response));
  if (status?.content[0] !== SUCCESSFUL || given === undefined) return null;
  const typed = memberAt(given, 0, TAG.sequence);
  if (objectIdOf(memberAt(typed, 0)) !== BASIC) return null;
  const basic = readWhole(memberAt(typed, 1, TAG.octetString).content);
  const data = memberAt(basic, 0, TAG.sequence);
  const own = await singleResponse(data, asked);
  if (own === null) return null;
  const isSigned = await isSignedByResponder(basic, asked);
  if (isSigned === null) return { kind: 'unprovable' };
  return isSigned ? answerIn(own) : null;
}

/** The part about this certificate (RFC 6960, 4.2.1: SingleResponse). */
async function singleResponse(data: Element, asked: Asked): Promise<Element | null> {
  const responses = membersOf(data).find(({ tag }) => tag === TAG.sequence);
  for (const one of responses ? membersOf(responses) : [])
    if (await isAbout(memberAt(one, 0, TAG.sequence), asked)) return one;
  return null;
}

/** A hash only names the issuer here; SHA-1 is what nearly all responders use. */
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
};

async function isAbout(id: Element, { certificate, issuer }: Asked): Promise<boolean> {
  const hash = HASHES[objectIdOf(memberAt(memberAt(id, 0), 0))];
  if (hash === undefined || !isSame(memberAt(id, 3).whole, certificate.serial)) return false;
  const key = memberAt(readWhole(issuer.publicKey), 1, TAG.bitString).content.slice(1);
  const [name, bits] = [await digest(hash, issuer.subject), await digest(hash, key)];
  return isSame(memberAt(id, 1).content, name) && isSame(memberAt(id, 2).content, bits);
}

const digest = async (hash: string, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(hash, bytes.slice()));

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

async function isSignedByResponder(basic: Element, { issuer }: Asked): Promise<boolean | null> {
  const [data, algorithm, bits, given] = membersOf(basic);
  if (data === undefined || algorithm === undefined || bits === undefined) return false;
  const signed = { signed: data.whole, signature: bits.content.subarray(1) };
  const producedAt = membersOf(data).find(({ tag }) => tag === TAG.generalizedTime);
  const at = producedAt ? timeOf(producedAt) : Number.NaN;
  const delegated = await delegatesIn(given, issuer, at);
  const said = [];
  for (const { publicKey } of [issuer, ...delegated])
    said.push(await isSignedByAuthority({ algorithm, publicKey }, signed));
  if (said.includes(true)) return true;
  return said.includes(null) ? null : false;
}

/** Responders whose certificate the issuer has made for this, and which was in force when the answer was made. */
async function delegatesIn(
  given: Element | undefined,
  issuer: Certificate,
  at: number,
): Promise<readonly Certificate[]> {
  const certificates = given === undefined ? [] : membersOf(memberAt(given, 0, TAG.sequence));
  const delegates: Certificate[] = [];
  for (const { whole } of certificates.slice(0, 8)) {
    const one = readCertificate(whole);
    const isForThis = one.purposes.includes(OCSP_SIGNING) && isSame(one.issuer, issuer.subject);
    const way = { algorithm: one.algorithm, publicKey: issuer.publicKey };
    const isInForce = at >= one.notBefore && at <= one.notAfter;
    const signed = { signed: one.body, signature: one.signature };
    if (isForThis && isInForce && (await isSignedByAuthority(way, signed))) delegates.push(one);
  }
  return delegates;
}

const GOOD = 0x80;
const REVOKED = 0xa1;
/** An answer that names no end holds for a moment; clocks differ. */
const MOMENT = 300_000;

function answerIn(own: Element): Answer {
  const [, status, from, ...more] = membersOf(own);
  if (status?.tag === REVOKED) return { kind: 'revoked', at: timeOf(memberAt(status, 0)) };
  if (status?.tag !== GOOD || from === undefined) return { kind: 'unprovable' };
  const nextUpdate = more.find(({ tag }) => tag === TAG.zero);
  return { kind: 'good', until: nextUpdate ? timeOf(memberAt(nextUpdate, 0)) : timeOf(from) + MOMENT };
}
