import { TAG, memberAt, membersOf, objectIdOf, readWhole, timeOf, type Element } from './der.ts';
import type { Bytes } from './model.ts';

/** What is read of an X.509 certificate (RFC 5280, 4.1). */
export type Certificate = {
  readonly whole: Bytes;
  /** What its issuer has signed, how, and the signature. */
  readonly body: Bytes;
  readonly algorithm: Element;
  readonly signature: Bytes;
  readonly issuer: Bytes;
  readonly serial: Bytes;
  readonly subject: Bytes;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Bytes;
  readonly notBefore: number;
  readonly notAfter: number;
  /** For what it may be used (RFC 5280, 4.2.1.12); nothing when it does not say. */
  readonly purposes: readonly string[];
  /** It may issue others. */
  readonly isAuthority: boolean;
};

/** Reads a certificate. Throws `DerError`. */
export function readCertificate(bytes: Bytes): Certificate {
  const outer = readWhole(bytes);
  const body = memberAt(outer, 0, TAG.sequence);
  const signature = memberAt(outer, 2, TAG.bitString);
  const fields = membersOf(body);
  // Version 1 has no version.
  const given = memberAt(body, 0).tag === TAG.zero ? 1 : 0;
  const field = (index: number, tag: number): Element => memberAt(body, given + index, tag);
  const validity = field(3, TAG.sequence);
  const extensions = readExtensions(fields.at(-1));
  return {
    whole: bytes,
    body: body.whole,
    algorithm: memberAt(outer, 1, TAG.sequence),
    signature: signature.content.subarray(1),
    serial: field(0, TAG.integer).whole,
    issuer: field(2, TAG.sequence).whole,
    notBefore: timeOf(memberAt(validity, 0)),
    notAfter: timeOf(memberAt(validity, 1)),
    subject: field(4, TAG.sequence).whole,
    publicKey: field(5, TAG.sequence).whole,
    purposes: extensions.has(EXTENDED_KEY_USAGE) ? purposesIn(extensions.get(EXTENDED_KEY_USAGE)) : [],
    isAuthority: isAuthority(extensions.get(BASIC_CONSTRAINTS)),
  };
}

const EXTENSIONS = 0xa3;
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';

function readExtensions(last: Element | undefined): ReadonlyMap<string, Element> {
  if (last?.tag !== EXTENSIONS) return new Map();
  return new Map(
    membersOf(memberAt(last, 0, TAG.sequence)).map((extension) => {
      const value = membersOf(extension).at(-1) ?? extension;
      return [objectIdOf(memberAt(extension, 0)), readWhole(value.content)];
    }),
  );
}

const purposesIn = (value: Element | undefined): readonly string[] =>
  value === undefined ? [] : membersOf(value).map(objectIdOf);

function isAuthority(value: Element | undefined): boolean {
  const first = value && membersOf(value)[0];
  return first?.tag === 0x01 && first.content[0] === 0xff;
}
