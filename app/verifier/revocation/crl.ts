import { isSignedByAuthority } from '../authority-signature.ts';
import { isSame } from '../bytes.ts';
import { TAG, memberAt, membersOf, objectIdOf, readFirst, readWhole, timeOf, type Element } from '../der.ts';
import type { Bytes } from '../model.ts';
import type { Answer, Asked } from './answer.ts';

/**
 * What a CertificateList (RFC 5280, 5) says of a certificate. `null`: it is not one of the issuer's. Throws `DerError`.
 */
export async function readCrl(list: Bytes, { certificate, issuer }: Asked): Promise<Answer | null> {
  const whole = readWhole(list);
  const body = memberAt(whole, 0, TAG.sequence);
  const [, name, ...rest] = membersOf(body).filter(({ tag }) => tag !== TAG.integer);
  if (name === undefined || !isSame(name.whole, issuer.subject)) return null;
  const way = { algorithm: memberAt(whole, 1), publicKey: issuer.publicKey };
  const signature = memberAt(whole, 2, TAG.bitString).content.subarray(1);
  const isSigned = await isSignedByAuthority(way, { signed: body.whole, signature });
  if (isSigned === false) return null;
  const [, until] = rest.filter(({ tag }) => TIMES.includes(tag));
  const extensions = rest.find(({ tag }) => tag === TAG.zero);
  if (isSigned === null || until === undefined || !isComplete(extensions)) return { kind: 'unprovable' };
  const revoked = entryOf(
    rest.find(({ tag }) => tag === TAG.sequence),
    certificate.serial,
  );
  return revoked === null ? { kind: 'good', until: timeOf(until) } : { kind: 'revoked', at: revoked };
}

const TIMES: readonly number[] = [TAG.utcTime, TAG.generalizedTime];

/** When a certificate was revoked. Lists of large authorities have many thousand entries; each is passed once. */
function entryOf(entries: Element | undefined, serial: Bytes): number | null {
  for (let rest = entries?.content ?? new Uint8Array(); rest.length > 0;) {
    const entry = readFirst(rest);
    if (isSame(readFirst(entry.content).whole, serial)) return timeOf(memberAt(entry, 1));
    rest = rest.subarray(entry.whole.length);
  }
  return null;
}

const ISSUING_DISTRIBUTION_POINT = '2.5.29.28';
/** onlySomeReasons, indirectCRL, onlyContainsAttributeCerts (RFC 5280, 5.2.5). */
const PARTIAL: readonly number[] = [0x83, 0x84, 0x85];

/** A list of changes only, of some reasons only, or of other issuers' certificates does not answer the question. */
function isComplete(extensions: Element | undefined): boolean {
  if (extensions === undefined) return true;
  return membersOf(memberAt(extensions, 0)).every((extension) => {
    const [id, ...rest] = membersOf(extension);
    const [value] = rest.slice(-1);
    if (id === undefined || value === undefined) return false;
    if (rest.length === 1) return true;
    if (objectIdOf(id) !== ISSUING_DISTRIBUTION_POINT) return false;
    return !membersOf(readWhole(value.content)).some(({ tag }) => PARTIAL.includes(tag));
  });
}
