import { constants, sign, verify } from 'node:crypto';
import type { KeyObject, SignKeyObjectInput, VerifyKeyObjectInput } from 'node:crypto';
import { explicit, integer, nothing, objectId, sequence } from './der-writer.ts';
import { SealError } from './seal-error.ts';

/** How one kind of key signs, and how a signature says so (RFC 5754, RFC 4056). */
export type SignatureAlgorithm = {
  readonly hash: 'sha256' | 'sha384';
  /** AlgorithmIdentifier of the hash. */
  readonly hashId: Uint8Array;
  /** AlgorithmIdentifier of the signature. */
  readonly signatureId: Uint8Array;
  /** The same for a token, as `pkcs11-tool` spells it; it is given the hash. */
  readonly mechanism: readonly string[];
  readonly sign: (key: KeyObject, bytes: Uint8Array) => Uint8Array;
  readonly verify: (key: KeyObject, bytes: Uint8Array, signature: Uint8Array) => boolean;
};

/** The algorithm of a key, or an error: PKCS#1 v1.5 and weak keys are never used. */
export function signatureAlgorithmOf(key: KeyObject): SignatureAlgorithm {
  const details = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec' && details.namedCurve === 'prime256v1') return ECDSA_P256;
  if (key.asymmetricKeyType === 'ec' && details.namedCurve === 'secp384r1') return ECDSA_P384;
  if (key.asymmetricKeyType === 'rsa' && (details.modulusLength ?? 0) >= 3072) return RSA_PSS;
  throw new SealError('unsupported-key');
}

const SHA256 = sequence(objectId('2.16.840.1.101.3.4.2.1'));
const SHA384 = sequence(objectId('2.16.840.1.101.3.4.2.2'));

const ECDSA = ['--mechanism', 'ECDSA', '--signature-format', 'openssl'];

const ECDSA_P256: SignatureAlgorithm = {
  hash: 'sha256',
  hashId: SHA256,
  signatureId: sequence(objectId('1.2.840.10045.4.3.2')),
  mechanism: ECDSA,
  ...signing('sha256', {}),
};

const ECDSA_P384: SignatureAlgorithm = {
  hash: 'sha384',
  hashId: SHA384,
  signatureId: sequence(objectId('1.2.840.10045.4.3.3')),
  mechanism: ECDSA,
  ...signing('sha384', {}),
};

const SALT_BYTES = 32;

const RSA_PSS: SignatureAlgorithm = {
  mechanism: ['--mechanism', 'RSA-PKCS-PSS', '--hash-algorithm', 'SHA256'],
  hash: 'sha256',
  hashId: SHA256,
  signatureId: sequence(
    objectId('1.2.840.113549.1.1.10'),
    sequence(
      explicit(0, sequence(objectId('2.16.840.1.101.3.4.2.1'), nothing())),
      explicit(
        1,
        sequence(objectId('1.2.840.113549.1.1.8'), sequence(objectId('2.16.840.1.101.3.4.2.1'), nothing())),
      ),
      explicit(2, integer(SALT_BYTES)),
    ),
  ),
  ...signing('sha256', { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES }),
};

function signing(
  hash: string,
  options: Omit<SignKeyObjectInput & VerifyKeyObjectInput, 'key'>,
): Pick<SignatureAlgorithm, 'sign' | 'verify'> {
  return {
    sign: (key, bytes) => sign(hash, bytes, { key, ...options }),
    verify: (key, bytes, signature) => verify(hash, bytes, { key, ...options }, signature),
  };
}
