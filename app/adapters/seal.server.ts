import type { X509Certificate } from 'node:crypto';
import { DEVELOPMENT_MARK, makeDevelopmentSeal } from './seal/development-seal.ts';
import { makeEnvelope } from './seal/envelope.ts';
import type { Signer } from './seal/envelope.ts';
import { readSealCertificates, readSealKey } from './seal/key-file.ts';
import { hasTimestamp, openProofs } from './seal/proofs.ts';
import { SealError } from './seal/seal-error.ts';
import { signatureAlgorithmOf } from './seal/signature-algorithm.ts';
import { stampInline } from './seal/timestamp-authority.ts';
import { openTimestamping } from './seal/timestamping.ts';
import type { Timestamping } from './seal/timestamping.ts';
import { signWithToken } from './seal/token-key.ts';
import type { TokenKey } from './seal/token-key.ts';

export { hasTimestamp, makeDevelopmentSeal, openProofs, openTimestamping };

export type Seal = Signer & {
  /** Who seals, as the certificate names it. */
  readonly holder: string;
  readonly certificate: X509Certificate;
  readonly isDevelopment: boolean;
  /** The most bytes an envelope can have. */
  readonly envelopeBytes: number;
  /** The detached CMS signature (PAdES B-T if a time stamp comes in time, else B-B) over the parts, one after the other. */
  readonly envelope: (signed: readonly Uint8Array[]) => Promise<Uint8Array>;
};

type SealFile = {
  readonly file: string;
  /** Of the file, or the PIN of the token. */
  readonly passphrase?: string;
  /** Where the key lies, if it does not in the file; then that holds the certificates only, as PEM. */
  readonly token?: Omit<TokenKey, 'pin'>;
  /** Asked while people wait for their receipt, `budget` milliseconds at most. */
  readonly timestamps?: Timestamping & { readonly budget: number };
};

/** Room kept for a time stamp; those of public services have up to 6 KB with their certificates. */
const TOKEN_BYTES = 8192;

/** The DER of an ECDSA signature varies by a few bytes; the rest is room to spare. */
const SPARE_BYTES = 64;

/**
 * Opens the agency's seal (an advanced electronic seal, Art. 36 eIDAS) from a PEM or PKCS#12 file, or with a
 * key in a token. Refuses a key that is
 * too weak, a certificate that does not fit or is not in force, and a seal that cannot verify its own signature.
 */
export async function openSeal(
  { file, passphrase = '', token, timestamps }: SealFile,
  now = new Date(),
): Promise<Seal> {
  const signer = token
    ? await tokenSigner(file, { ...token, pin: passphrase })
    : await fileSigner(file, passphrase);
  const certificate = signer.certificateChain[0];
  if (certificate === undefined) throw new SealError('no-certificate');
  if (now < new Date(certificate.validFrom) || now > new Date(certificate.validTo))
    throw new SealError('not-in-force');
  await checkOwnSignature(signer, certificate);
  const sample = await makeEnvelope(signer, []);
  const stamp = timestamps && inTime(timestamps);
  return {
    ...signer,
    holder: commonNameOf(certificate),
    certificate,
    isDevelopment: certificate.subject.includes(DEVELOPMENT_MARK),
    envelopeBytes: sample.length + SPARE_BYTES + (timestamps ? TOKEN_BYTES : 0),
    envelope: (signed) => makeEnvelope(signer, signed, stamp),
  };
}

async function fileSigner(file: string, passphrase: string): Promise<Signer> {
  const { privateKey, certificateChain } = await readSealKey(file, passphrase);
  const algorithm = signatureAlgorithmOf(privateKey);
  return { certificateChain, algorithm, sign: (bytes) => Promise.resolve(algorithm.sign(privateKey, bytes)) };
}

async function tokenSigner(file: string, key: TokenKey): Promise<Signer> {
  const certificateChain = await readSealCertificates(file);
  const [own] = certificateChain;
  if (own === undefined) throw new SealError('no-certificate');
  const algorithm = signatureAlgorithmOf(own.publicKey);
  return { certificateChain, algorithm, sign: (bytes) => signWithToken(key, algorithm, bytes) };
}

const inTime = ({ authority, budget }: NonNullable<SealFile['timestamps']>) =>
  stampInline({
    authority,
    deadline: () => AbortSignal.timeout(budget),
    now: () => new Date(),
    mostBytes: TOKEN_BYTES,
  });

async function checkOwnSignature(signer: Signer, certificate: X509Certificate): Promise<void> {
  const sample = Buffer.from('The seal checks itself.');
  const signature = await signer.sign(sample);
  if (!signer.algorithm.verify(certificate.publicKey, sample, signature))
    throw new SealError('self-check-failed');
}

const commonNameOf = (certificate: X509Certificate): string =>
  /^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? certificate.subject;
