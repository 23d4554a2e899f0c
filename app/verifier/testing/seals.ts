import { createHash, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { writeCertificate } from '../../adapters/seal/certificate-writer.ts';
import { signatureAlgorithmOf } from '../../adapters/seal/signature-algorithm.ts';
import type { Signer } from '../../adapters/seal/envelope.ts';
import type { AskPortal, Bytes, ListedCertificate, SealList, Source } from '../model.ts';

export type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** A seal with its keys at hand. */
export type TestSeal = Signer & { readonly keys: KeyPair; readonly certificate: X509Certificate };

export const SEALED_AT = new Date('2026-06-01T12:00:00Z');
const FROM = new Date('2026-01-01T00:00:00Z');
const UNTIL = new Date('2027-01-01T00:00:00Z');

type Wishes = {
  readonly name?: string;
  readonly keys?: KeyPair;
  readonly from?: Date;
  readonly until?: Date;
};

const p256 = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A seal of an authority of its own; every one is another, also under the same name. */
export function makeSeal({
  name = 'Stadt Musterhausen',
  keys = p256(),
  from = FROM,
  until = UNTIL,
}: Wishes = {}): TestSeal {
  const issuerKey = p256();
  const issuer = { commonName: 'Musterland Siegel-CA', organization: 'Land Musterland' };
  const common = { issuer, issuerKey, notBefore: from, notAfter: until };
  const subject = { commonName: name, organization: name };
  const own = writeCertificate({ ...common, subject, subjectKey: keys.publicKey, use: 'seal' });
  const top = writeCertificate({
    ...common,
    subject: issuer,
    subjectKey: issuerKey.publicKey,
    use: 'authority',
  });
  const [certificate, authority] = [new X509Certificate(own), new X509Certificate(top)];
  const algorithm = signatureAlgorithmOf(keys.privateKey);
  return {
    keys,
    certificate,
    certificateChain: [certificate, authority],
    algorithm,
    sign: (bytes) => Promise.resolve(algorithm.sign(keys.privateKey, bytes)),
  };
}

/** What begins every public key on a curve: its algorithm (RFC 5480, 2). */
const CURVE_KEY = Buffer.from('301306072a8648ce3d0201', 'hex');

/** A certificate in which one byte was changed: the algorithm of its key is no structure any more. */
export function withoutKey(certificate: Uint8Array): Buffer {
  const changed = Buffer.from(certificate);
  changed[changed.indexOf(CURVE_KEY)] = 0x04;
  return changed;
}

const listed = (certificate: X509Certificate): ListedCertificate => ({
  name: 'Stadt Musterhausen',
  agency: 'Stadt Musterhausen – Gewerbeamt',
  certificate: certificate.raw.toString('base64'),
});

/** The public list with these seals. */
export const listOf = (
  seals: readonly (TestSeal & { readonly revoked?: string })[],
  timestampAuthorities: readonly X509Certificate[] = [],
): SealList => ({
  seals: seals.map(({ certificate, revoked }) => ({
    ...listed(certificate),
    ...(revoked === undefined ? {} : { revoked }),
  })),
  timestampAuthorities: timestampAuthorities.map(listed),
});

/** A portal that has these files in its books. */
export function portalWith(originals: readonly Uint8Array[], updates: readonly Uint8Array[] = []): AskPortal {
  const levels = new Map([
    ...originals.map((file) => [hashOf(file), null] as const),
    ...updates.map((file) => [hashOf(file), 'B-LTA'] as const),
  ]);
  return (sha256) => {
    const level = levels.get(sha256);
    return Promise.resolve(
      level === undefined ? { known: false } : { known: true, sealedAt: SEALED_AT.toISOString(), level },
    );
  };
}

const hashOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

export const sourceOf = (file: Uint8Array): Source => ({
  size: file.length,
  read: (start, end) => Promise.resolve(new Uint8Array(file.subarray(start, end))),
});

/** A file of any size whose bytes after `start` are zeros that are made when they are asked for. */
export const hugeSource = (start: Bytes, size: number): Source => ({
  size,
  read: (from, to) => {
    const bytes = new Uint8Array(to - from);
    if (from < start.length) bytes.set(start.subarray(from, Math.min(to, start.length)));
    return Promise.resolve(bytes);
  },
});
