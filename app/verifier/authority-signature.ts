import { TAG, memberAt, membersOf, objectIdOf, type Element } from './der.ts';
import type { Bytes } from './model.ts';
import { curveOf, ecdsa, isSignedBy, rsaPkcs1, rsaPss, type Algorithm } from './signature.ts';
import { hashOf } from './signer-certificate.ts';

type Signed = { readonly signed: Bytes; readonly signature: Bytes };

type Way = {
  readonly algorithm: Element;
  readonly publicKey: Bytes;
  /** Where plain RSA names no hash: that of the content. */
  readonly hash?: string;
};

/**
 * Whether an authority has signed: for certificates, time-stamps, or answers about revocation. Unlike our own seal these
 * may use PKCS#1 v1.5. `null`: in a way or with a key that browsers cannot check, so nothing is proved.
 */
export async function isSignedByAuthority(way: Way, signed: Signed): Promise<boolean | null> {
  const algorithm = algorithmOf(way);
  return algorithm && isSignedBy(way.publicKey, algorithm, signed);
}

const RSA_PSS = '1.2.840.113549.1.1.10';

/** Hashes by the identifier of a signature; plain RSA names none. */
const SIGNATURES: Readonly<Record<string, readonly [kind: 'rsa' | 'ecdsa', hash: string | null]>> = {
  '1.2.840.113549.1.1.1': ['rsa', null],
  '1.2.840.113549.1.1.11': ['rsa', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['rsa', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['rsa', 'SHA-512'],
  '1.2.840.10045.4.3.2': ['ecdsa', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['ecdsa', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['ecdsa', 'SHA-512'],
};

function algorithmOf({ algorithm, publicKey, hash }: Way): Algorithm | null {
  const id = objectIdOf(memberAt(algorithm, 0));
  if (id === RSA_PSS) return pssOf(algorithm);
  const [kind, named] = SIGNATURES[id] ?? [];
  const hashed = named ?? hash;
  if (kind === undefined || hashed === undefined) return null;
  return kind === 'rsa' ? rsaPkcs1(hashed) : ecdsa(curveOf(publicKey) ?? '', hashed);
}

/** RFC 4055, 3.1: the hash has no default that we accept; the mask uses the same one, else the check fails. */
function pssOf(algorithm: Element): Algorithm | null {
  const parameters = membersOf(memberAt(algorithm, 1, TAG.sequence));
  const valueOf = (tag: number): Element | undefined => {
    const found = parameters.find((one) => one.tag === tag);
    return found && memberAt(found, 0);
  };
  const [hashed, salt] = [valueOf(TAG.zero), valueOf(SALT)];
  const hash = hashed && hashOf(hashed);
  return hash && salt?.content.length === 1 ? rsaPss(hash, salt.content[0] ?? 0) : null;
}

const SALT = 0xa2;
