import type { X509Certificate } from 'node:crypto';
import { childAt, childrenOf, readDer, readObjectId } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';
import { SealError } from './seal-error.ts';

/** What Node's reader of certificates does not tell (RFC 5280, 4.1). */
export type CertificateFields = {
  readonly serial: DerElement;
  readonly issuer: DerElement;
  readonly subject: DerElement;
  /** The bits of the public key, without algorithm. */
  readonly keyBits: Uint8Array;
  readonly extensions: ReadonlyMap<string, Extension>;
};

export type Extension = { readonly isCritical: boolean; readonly value: Uint8Array };

export function readCertificateFields({ raw }: Pick<X509Certificate, 'raw'>): CertificateFields {
  const body = childrenOf(childAt(readDer(raw), 0));
  const hasVersion = body[0]?.tag === 0xa0;
  const [serial, , issuer, , subject, keyInfo, ...rest] = body.slice(hasVersion ? 1 : 0);
  if (serial === undefined || issuer === undefined || subject === undefined || keyInfo === undefined) {
    throw new SealError('unreadable');
  }
  const extensions = rest.find(({ tag }) => tag === 0xa3);
  return {
    serial,
    issuer,
    subject,
    keyBits: childAt(keyInfo, 1).content.subarray(1),
    extensions: extensions === undefined ? new Map() : readExtensions(childAt(extensions, 0)),
  };
}

/** A SEQUENCE OF Extension, as certificates and revocation lists have it. */
export function readExtensions(list: DerElement): ReadonlyMap<string, Extension> {
  return new Map(
    childrenOf(list).map((one) => {
      const [id, ...rest] = childrenOf(one);
      const value = rest.at(-1);
      if (id === undefined || value === undefined) throw new SealError('unreadable');
      return [readObjectId(id), { isCritical: rest.length === 2, value: value.content }];
    }),
  );
}

/** Issuer and serial number as a certificate is named by (RFC 5652, 10.2.4), byte by byte as it stands there. */
export function issuerAndSerial(certificate: X509Certificate): readonly [Uint8Array, Uint8Array] {
  const { issuer, serial } = readCertificateFields(certificate);
  return [issuer.whole, serial.whole];
}

const EXTENDED_KEY_USAGE = '2.5.29.37';

type Usage = { readonly isCritical: boolean; readonly purposes: readonly string[] };

/** What a certificate may be used for only, and whether that binds everybody (RFC 5280, 4.2.1.12). */
export function extendedKeyUsage(certificate: X509Certificate): Usage {
  const usage = readCertificateFields(certificate).extensions.get(EXTENDED_KEY_USAGE);
  if (usage === undefined) return { isCritical: false, purposes: [] };
  const purposes = childrenOf(readDer(usage.value)).map(readObjectId);
  return { isCritical: usage.isCritical, purposes };
}

const OCSP = '1.3.6.1.5.5.7.48.1';

/** Where to ask about a certificate (RFC 5280, 4.2.2.1). */
export function ocspUrls(certificate: X509Certificate): readonly string[] {
  const access = readCertificateFields(certificate).extensions.get('1.3.6.1.5.5.7.1.1');
  if (access === undefined) return [];
  return childrenOf(readDer(access.value))
    .filter((one) => readObjectId(childAt(one, 0)) === OCSP)
    .flatMap((one) => webAddress(childAt(one, 1)));
}

/** Where the list of revoked certificates lies (RFC 5280, 4.2.1.13). */
export function crlUrls(certificate: X509Certificate): readonly string[] {
  const points = readCertificateFields(certificate).extensions.get('2.5.29.31');
  if (points === undefined) return [];
  return childrenOf(readDer(points.value)).flatMap((point) => {
    const name = childrenOf(point).find(({ tag }) => tag === 0xa0);
    return name === undefined ? [] : childrenOf(childAt(name, 0)).flatMap(webAddress);
  });
}

/** A GeneralName of the kind `uniformResourceIdentifier`; directories are not asked. */
function webAddress({ tag, content }: DerElement): readonly string[] {
  const text = Buffer.from(content).toString('latin1');
  return tag === 0x86 && /^https?:\/\//.test(text) ? [text] : [];
}
