import { readFile } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { certificatesInPem, readPem } from './pem-file.ts';
import { readPkcs12 } from './pkcs12-file.ts';
import { SealError } from './seal-error.ts';

/** What a file with a seal holds: the key, and its certificate with those above it, in order. */
export type SealKey = {
  readonly privateKey: KeyObject;
  readonly certificateChain: readonly X509Certificate[];
};

/** Reads a seal from PEM (PKCS#8 or SEC 1 key and certificates) or from PKCS#12. */
export async function readSealKey(file: string, passphrase: string): Promise<SealKey> {
  const bytes = await readBytes(file);
  const isPem = bytes.includes('-----BEGIN ');
  const { privateKey, certificates } = isPem
    ? readPem(bytes.toString('latin1'), passphrase)
    : readPkcs12(bytes, passphrase);
  return { privateKey, certificateChain: chainFor(privateKey, certificates.map(parseCertificate)) };
}

/** Reads the certificate of a key that lies elsewhere, which has to stand first, and those above it, from PEM. */
export async function readSealCertificates(file: string): Promise<readonly X509Certificate[]> {
  const [own, ...others] = certificatesInPem((await readBytes(file)).toString('latin1')).map(
    parseCertificate,
  );
  if (own === undefined) throw new SealError('no-certificate');
  return chainFrom(own, others);
}

const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch((cause: unknown) => {
    throw new SealError('missing', { cause });
  });

function parseCertificate(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (cause) {
    throw new SealError('unreadable', { cause });
  }
}

/** The certificate of the key, then each one's issuer; certificates that do not belong to it are left out. */
function chainFor(key: KeyObject, found: readonly X509Certificate[]): readonly X509Certificate[] {
  const own = found.find((certificate) => certificate.checkPrivateKey(key));
  if (own === undefined) throw new SealError('no-certificate');
  return chainFrom(own, found);
}

function chainFrom(own: X509Certificate, found: readonly X509Certificate[]): readonly X509Certificate[] {
  const chain = [own];
  for (let last: X509Certificate | undefined = own; last !== undefined;) {
    last = found.find((other) => !chain.includes(other) && chain.at(-1)?.checkIssued(other) === true);
    if (last !== undefined) chain.push(last);
  }
  return chain;
}
