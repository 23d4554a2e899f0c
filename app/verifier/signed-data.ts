import { TAG, memberAt, membersOf, objectIdOf, readFirst, type Element } from './der.ts';
import { demand } from './refusal.ts';
import type { Bytes } from './model.ts';

/** What is read of a CMS SignedData (RFC 5652, 5.1) with one signer. */
export type SignedData = {
  readonly contentType: string;
  /** `null`: detached. */
  readonly content: Bytes | null;
  readonly certificates: readonly Bytes[];
  /** Issuer and serial number of the signer's certificate, as they are written. */
  readonly signer: Element;
  readonly digestAlgorithm: Element;
  readonly signatureAlgorithm: Element;
  /** As they were signed: a SET, not the [0] they are carried in (RFC 5652, 5.4). */
  readonly signedBytes: Bytes;
  readonly signed: Attributes;
  readonly unsigned: Attributes;
  readonly signature: Bytes;
};

/** The one value of each attribute. */
export type Attributes = ReadonlyMap<string, Element>;

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/**
 * Reads the SignedData at the start of some bytes, and says how long it is. Whatever has two readings is refused: two
 * signers, an attribute that stands twice or has two values. Throws `DerError` and `Refusal`.
 */
export function readSignedData(bytes: Bytes): { readonly data: SignedData; readonly length: number } {
  const outer = readFirst(bytes);
  const isSignedData = objectIdOf(memberAt(outer, 0, TAG.objectId)) === SIGNED_DATA;
  demand(isSignedData && outer.tag === TAG.sequence, 'envelope-unreadable');
  const parts = membersOf(memberAt(memberAt(outer, 1, TAG.zero), 0, TAG.sequence));
  const [, , content, ...rest] = parts;
  const signers = rest.at(-1);
  demand(content?.tag === TAG.sequence && signers?.tag === TAG.set, 'envelope-unreadable');
  const certificates = rest.find(({ tag }) => tag === TAG.zero);
  const [one, ...others] = membersOf(signers);
  demand(one !== undefined && others.length === 0, 'several-signers');
  const data = {
    contentType: objectIdOf(memberAt(content, 0)),
    content: contentOf(content),
    certificates: certificates ? membersOf(certificates).map(({ whole }) => whole) : [],
    ...readSigner(one),
  };
  return { data, length: outer.whole.length };
}

function contentOf(content: Element): Bytes | null {
  const wrapped = membersOf(content)[1];
  return wrapped === undefined ? null : memberAt(wrapped, 0, TAG.octetString).content;
}

type Signer = Omit<SignedData, 'contentType' | 'content' | 'certificates'>;

function readSigner(one: Element): Signer {
  const [, signer, digestAlgorithm, attributes, signatureAlgorithm, signature, unsigned, more] =
    membersOf(one);
  demand(attributes?.tag === TAG.zero && more === undefined, 'attributes');
  demand(unsigned === undefined || unsigned.tag === TAG.one, 'attributes');
  const isWhole = signer?.tag === TAG.sequence && signature?.tag === TAG.octetString;
  demand(isWhole && digestAlgorithm !== undefined, 'envelope-unreadable');
  demand(signatureAlgorithm !== undefined, 'envelope-unreadable');
  const signedBytes = attributes.whole.slice();
  signedBytes[0] = TAG.set;
  return {
    signer,
    digestAlgorithm,
    signatureAlgorithm,
    signedBytes,
    signed: readAttributes(attributes),
    unsigned: unsigned ? readAttributes(unsigned) : new Map<string, Element>(),
    signature: signature.content,
  };
}

function readAttributes(set: Element): Attributes {
  const members = membersOf(set);
  const attributes = new Map(
    members.map((attribute) => {
      const values = membersOf(memberAt(attribute, 1, TAG.set));
      const [value] = values;
      demand(value !== undefined && values.length === 1, 'attributes');
      return [objectIdOf(memberAt(attribute, 0)), value] as const;
    }),
  );
  demand(attributes.size === members.length, 'attributes');
  return attributes;
}
