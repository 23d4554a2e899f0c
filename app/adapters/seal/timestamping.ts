import { readFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import { isRoot } from './certificate-path.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { SealError } from './seal-error.ts';
import { openTimestampAuthority } from './timestamp-authority.ts';
import type { TimestampAuthority } from './timestamp-authority.ts';

/** A time-stamping service, and whom its certificates and the seal's lead up to. */
export type Timestamping = {
  readonly authority: TimestampAuthority;
  readonly roots: readonly X509Certificate[];
  /** Certificates in between that came with the roots. */
  readonly known: readonly X509Certificate[];
};

/** Opens the service; `rootsFile` is PEM. Nobody is asked yet, so a service that is down does not stop the start. */
export async function openTimestamping({
  url,
  rootsFile,
}: {
  readonly url: string;
  readonly rootsFile: string;
}): Promise<Timestamping> {
  const certificates = await readCertificates(rootsFile);
  const roots = certificates.filter(isRoot);
  if (roots.length === 0) throw new SealError('no-roots');
  const known = certificates.filter((one) => !roots.includes(one));
  const now = () => new Date();
  return { authority: openTimestampAuthority({ url, roots, known, fetchBytes, now }), roots, known };
}

async function readCertificates(file: string): Promise<readonly X509Certificate[]> {
  try {
    const text = await readFile(file, 'latin1');
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    return blocks.map((block) => new X509Certificate(block));
  } catch (cause) {
    throw new SealError('no-roots', { cause });
  }
}
