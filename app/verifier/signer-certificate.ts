import { isSame, toHex } from './bytes.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { TAG, memberAt, membersOf, objectIdOf, type Element } from './der.ts';
import { Refusal, demand } from './refusal.ts';
import type { SignedData } from './signed-data.ts';

/** RFC 5035 and, for old authorities for time-stamps, RFC 2634: which certificate has signed. */
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** The name of a hash as WebCrypto has it; `null` for SHA-1 and all others that we do not accept. */
export const hashOf = (algorithm: Element): string | null =>
  HASHES[objectIdOf(memberAt(algorithm, 0))] ?? null;

/**
 * The certificate of the signer: the one that the signed attribute names by its hash, and the signer by issuer and
 * number.
 */
export async function signerCertificate(data: SignedData): Promise<Certificate> {
  const named = namedCertificate(data);
  for (const bytes of data.certificates) {
    const digest = toHex(new Uint8Array(await crypto.subtle.digest(named.hash, bytes)));
    if (digest !== named.digest) continue;
    const certificate = readCertificate(bytes);
    const [issuer, serial] = membersOf(data.signer);
    demand(issuer !== undefined && serial !== undefined, 'certificate-mismatch');
    const isNamed = isSame(issuer.whole, certificate.issuer) && isSame(serial.whole, certificate.serial);
    demand(isNamed, 'certificate-mismatch');
    return certificate;
  }
  throw new Refusal('certificate-mismatch');
}

/** The hash by which the signed attribute names the certificate. */
function namedCertificate({ signed }: SignedData): { readonly hash: string; readonly digest: string } {
  const current = signed.get(SIGNING_CERTIFICATE_V2);
  const value = current ?? signed.get(SIGNING_CERTIFICATE);
  demand(value !== undefined, 'attributes');
  const id = memberAt(memberAt(value, 0, TAG.sequence), 0, TAG.sequence);
  const [first, second] = membersOf(id);
  // The hash is named before the digest unless it is the default: SHA-256, and SHA-1 in the old attribute.
  const isDefault = first?.tag === TAG.octetString;
  const digest = isDefault ? first : second;
  demand(first !== undefined && digest?.tag === TAG.octetString, 'certificate-mismatch');
  const byDefault = current === undefined ? 'SHA-1' : 'SHA-256';
  const hash = isDefault ? byDefault : hashOf(first);
  demand(hash !== null, 'algorithm-not-allowed');
  return { hash, digest: toHex(digest.content) };
}
