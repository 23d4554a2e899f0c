import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCertificate } from './certificate-writer.ts';
import type { Name } from './certificate-writer.ts';

/** Stands in the subject of every development certificate, and is how a development seal is told from a real one. */
export const DEVELOPMENT_MARK = 'Schalter ENTWICKLUNG – nicht rechtsgültig';

const YEARS = 10;

/**
 * The file of a seal for development, made when it is not there yet: an authority of its own, a seal certificate signed
 * by it, and the key (ECDSA P-256). The authority's key is forgotten at once; its certificate lies beside as
 * `seal-authority.pem` for whoever wants to check the chain. The owner alone can read the files.
 */
export async function makeDevelopmentSeal(folder: string, now = new Date()): Promise<string> {
  const file = join(folder, 'seal.pem');
  if (await exists(file)) return file;
  const { key, seal, authority } = newSeal(now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writePrivate(join(folder, 'seal-authority.pem'), authority);
  await writePrivate(file, key + seal + authority);
  return file;
}

function newSeal(now: Date) {
  const authorityName = named('Prüfstelle');
  const authorityKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sealKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const common = {
    issuer: authorityName,
    issuerKey: authorityKey,
    notBefore: now,
    notAfter: yearsAfter(now),
  };
  const forAuthority = {
    subject: authorityName,
    subjectKey: authorityKey.publicKey,
    use: 'authority',
  } as const;
  const forSeal = { subject: named('Siegel'), subjectKey: sealKey.publicKey, use: 'seal' } as const;
  return {
    key: sealKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    seal: pem(writeCertificate({ ...common, ...forSeal })),
    authority: pem(writeCertificate({ ...common, ...forAuthority })),
  };
}

const named = (role: string): Name => ({
  commonName: `${DEVELOPMENT_MARK} (${role})`,
  organization: 'Schalter',
});

const pem = (certificate: Uint8Array): string => new X509Certificate(certificate).toString();

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Renamed into place, so that a process killed midway leaves no half key behind. */
async function writePrivate(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

function yearsAfter(from: Date): Date {
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  return until;
}
