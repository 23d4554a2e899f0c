import { join } from './bytes.ts';
import { DerError, TAG, memberAt, membersOf, objectIdOf, readWhole, type Element } from './der.ts';
import type { Bytes } from './model.ts';

/** A way to sign that we accept, as WebCrypto wants it. */
export type Algorithm = {
  readonly key: EcKeyImportParams | RsaHashedImportParams;
  readonly use: AlgorithmIdentifier | EcdsaParams | RsaPssParams;
};

/** Bytes of each of the two numbers in a signature, by curve. */
const COORDINATE = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const;
type Curve = keyof typeof COORDINATE;

const isCurve = (name: string): name is Curve => Object.hasOwn(COORDINATE, name);

const CURVES: Readonly<Record<string, Curve>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
};

export const ecdsa = (namedCurve: string, hash: string): Algorithm => ({
  key: { name: 'ECDSA', namedCurve },
  use: { name: 'ECDSA', hash },
});

export const rsaPss = (hash: string, saltLength: number): Algorithm => ({
  key: { name: 'RSA-PSS', hash },
  use: { name: 'RSA-PSS', saltLength },
});

export const rsaPkcs1 = (hash: string): Algorithm => ({
  key: { name: 'RSASSA-PKCS1-v1_5', hash },
  use: 'RSASSA-PKCS1-v1_5',
});

/** The curve of a public key, `null` when it is on none that we know. */
export function curveOf(publicKey: Bytes): Curve | null {
  const algorithm = memberAt(readWhole(publicKey), 0);
  const [, parameters] = membersOf(algorithm);
  return parameters?.tag === TAG.objectId ? (CURVES[objectIdOf(parameters)] ?? null) : null;
}

/** Whether a key has signed; `null` when the key does not fit the algorithm or is too weak. */
export async function isSignedBy(
  publicKey: Bytes,
  { key, use }: Algorithm,
  { signed, signature }: { readonly signed: Bytes; readonly signature: Bytes },
): Promise<boolean | null> {
  const imported = await importKey(publicKey, key);
  if (imported === null) return null;
  const fixed = 'namedCurve' in key ? inFixedLength(signature, key.namedCurve) : signature;
  return fixed === null ? false : crypto.subtle.verify(use, imported, fixed, signed);
}

/** Bits; what an RSA key must have at least (BSI TR-02102-1). */
const LEAST_RSA_BITS = 2048;

async function importKey(publicKey: Bytes, algorithm: Algorithm['key']): Promise<CryptoKey | null> {
  try {
    const key = await crypto.subtle.importKey('spki', publicKey, algorithm, false, ['verify']);
    const bits = 'modulusLength' in key.algorithm ? Number(key.algorithm.modulusLength) : LEAST_RSA_BITS;
    return bits < LEAST_RSA_BITS ? null : key;
  } catch {
    // WebCrypto throws for a key of another kind, and says no more than that.
    return null;
  }
}

/** X.509 writes two numbers in DER, WebCrypto wants them in fixed length. `null`: they are no two positive numbers. */
function inFixedLength(signature: Bytes, curve: string): Bytes | null {
  try {
    const numbers = membersOf(readWhole(signature));
    const bytes = isCurve(curve) ? COORDINATE[curve] : 0;
    if (numbers.length !== 2) return null;
    return join(numbers.map((number) => inBytes(number, bytes)));
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

function inBytes({ tag, content }: Element, length: number): Bytes {
  const [first = 0xff, second = 0xff] = content;
  const isPadded = first === 0 && content.length > 1;
  const digits = isPadded ? content.subarray(1) : content;
  // One spelling only: positive, and no zero before what needs none (X.690, 8.3.2).
  const isPlain = tag === TAG.integer && first < 0x80 && (!isPadded || second >= 0x80);
  if (!isPlain || digits.length > length) throw new DerError('No number of this curve.');
  const fixed = new Uint8Array(length);
  fixed.set(digits, length - digits.length);
  return fixed;
}
