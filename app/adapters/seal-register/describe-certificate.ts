import { createHash } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import type { ListedCertificate } from '../../usecases/seal-list.ts';

/** A certificate as the list of seals shows it. */
export function describeCertificate(certificate: X509Certificate): ListedCertificate {
  const { subject, raw, validFrom, validTo } = certificate;
  return {
    name: partOf(subject, 'CN') ?? subject,
    agency: partOf(subject, 'O') ?? '',
    certificate: raw.toString('base64'),
    sha256: createHash('sha256').update(raw).digest('hex'),
    notBefore: new Date(validFrom).toISOString(),
    notAfter: new Date(validTo).toISOString(),
  };
}

const partOf = (subject: string, type: string): string | undefined =>
  new RegExp(`^${type}=(.+)$`, 'm').exec(subject)?.[1];
