import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { writeCertificate } from './certificate-writer.ts';

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-seal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

export const SEAL_FROM = new Date('2026-01-01T00:00:00Z');
export const SEAL_UNTIL = new Date('2027-01-01T00:00:00Z');

type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** An agency's real seal, as far as a test can have one: its certificate is its own authority's. */
export async function writeAgencySeal(
  folder: string,
  keys: KeyPair = generateKeyPairSync('ec', { namedCurve: 'P-256' }),
): Promise<{ readonly file: string; readonly authority: string }> {
  const issuerKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = { commonName: 'Musterland Siegel-CA', organization: 'Land Musterland' };
  const subject = { commonName: 'Stadt Musterhausen', organization: 'Stadt Musterhausen' };
  const common = { issuer, issuerKey, notBefore: SEAL_FROM, notAfter: SEAL_UNTIL };
  const top = toPem(
    writeCertificate({ ...common, subject: issuer, subjectKey: issuerKey.publicKey, use: 'authority' }),
  );
  const own = toPem(writeCertificate({ ...common, subject, subjectKey: keys.publicKey, use: 'seal' }));
  const [file, authority] = [join(folder, 'agency.pem'), join(folder, 'agency-authority.pem')];
  await writeFile(authority, top);
  await writeFile(file, top + own + keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return { file, authority };
}

const toPem = (certificate: Uint8Array): string => new X509Certificate(certificate).toString();
