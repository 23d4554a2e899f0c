import { createHash, X509Certificate } from 'node:crypto';
import { issuerAndSerial } from './certificate-fields.ts';
import { childAt, childrenOf, readDer, readObjectId } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';
import { element } from './der-writer.ts';
import { SealError } from './seal-error.ts';
import { hashOf, isSignedBy } from './verify-signed.ts';

/** A CMS SignedData (RFC 5652, 5) with exactly one signer. */
export type SignedData = {
  readonly contentType: string;
  /** `null`: detached. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly X509Certificate[];
  readonly signer: X509Certificate;
  /** By object identifier; the first value of each. */
  readonly signed: ReadonlyMap<string, DerElement>;
  readonly unsigned: ReadonlyMap<string, DerElement>;
  readonly signerInfo: DerElement;
};

/** Reads it; the bytes have to end with it. */
export function readSignedData(der: Uint8Array): SignedData {
  const parts = childrenOf(childAt(readDer(der), 1, 0));
  const [, , encapsulated] = parts;
  const infos = parts.at(-1);
  if (encapsulated === undefined || infos === undefined || childrenOf(infos).length !== 1) {
    throw new SealError('unreadable');
  }
  const signerInfo = childAt(infos, 0);
  const certificates = childrenOf(parts.find(({ tag }) => tag === 0xa0) ?? EMPTY).map(
    ({ whole }) => new X509Certificate(whole),
  );
  const [type, content] = childrenOf(encapsulated);
  const taggedAs = (tag: number) => childrenOf(signerInfo).find((one) => one.tag === tag) ?? EMPTY;
  return {
    contentType: type === undefined ? '' : readObjectId(type),
    content: content === undefined ? null : childAt(content, 0).content,
    certificates,
    signer: findSigner(certificates, childAt(signerInfo, 1)),
    signed: attributesIn(taggedAs(0xa0)),
    unsigned: attributesIn(taggedAs(0xa1)),
    signerInfo,
  };
}

const EMPTY: DerElement = { tag: 0, content: new Uint8Array(), whole: new Uint8Array() };

function findSigner(certificates: readonly X509Certificate[], id: DerElement): X509Certificate {
  const signer = certificates.find((one) => Buffer.concat(issuerAndSerial(one)).equals(id.content));
  if (signer === undefined) throw new SealError('unreadable');
  return signer;
}

function attributesIn(set: DerElement): ReadonlyMap<string, DerElement> {
  const pairs = childrenOf(set).map((one) => [readObjectId(childAt(one, 0)), childAt(one, 1, 0)] as const);
  if (new Set(pairs.map(([id]) => id)).size !== pairs.length) throw new SealError('unreadable');
  return new Map(pairs);
}

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';

/** Whether the signer signed the attributes, and these the content inside (RFC 5652, 5.4). */
export function isSignatureRight(data: SignedData): boolean {
  const { signerInfo, signer, signed } = data;
  const hash = hashOf(childAt(signerInfo, 2));
  if (hash === undefined || !isContentSigned(data, hash)) return false;
  const type = signed.get(CONTENT_TYPE);
  if (type === undefined || readObjectId(type) !== data.contentType) return false;
  const [attributes, algorithm] = [childAt(signerInfo, 3), childAt(signerInfo, 4)];
  const { content: signature } = childAt(signerInfo, 5);
  const bytes = element(0x31, attributes.content);
  return isSignedBy({ algorithm, hash, key: signer.publicKey, bytes, signature });
}

function isContentSigned({ signed, content }: SignedData, hash: string): boolean {
  const digest = signed.get(MESSAGE_DIGEST);
  if (digest === undefined || content === null) return false;
  return createHash(hash).update(content).digest().equals(digest.content);
}
