import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ListedCertificate, SealList } from '../usecases/seal-list.ts';
import { describeCertificate } from './seal-register/describe-certificate.ts';
import { parseSealList } from './seal-register/parse-seal-list.ts';
import { writeWhole } from './seal-register/write-whole.ts';

type InForce = { readonly seal: X509Certificate; readonly timestampRoots: readonly X509Certificate[] };

const EMPTY: SealList = { version: 1, seals: [], timestampAuthorities: [] };

/**
 * Reads the list of seals, adds what is in force now, and keeps it when that was new. What stands in the file is never
 * taken out, so a seal that was replaced stays published; that one was revoked is written there by hand.
 */
export async function openSealRegister(file: string, inForce: InForce): Promise<SealList> {
  const known = await readList(file);
  const list: SealList = {
    version: 1,
    seals: added(known.seals, [inForce.seal]),
    timestampAuthorities: added(known.timestampAuthorities, inForce.timestampRoots),
  };
  const text = `${JSON.stringify(list, null, 2)}\n`;
  if (text !== `${JSON.stringify(known, null, 2)}\n`) await writeWhole(file, text);
  return list;
}

async function readList(file: string): Promise<SealList> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? EMPTY : parseSealList(text);
}

function added<T extends ListedCertificate>(
  known: readonly T[],
  certificates: readonly X509Certificate[],
): readonly (T | ListedCertificate)[] {
  const listed = new Set(known.map(({ sha256 }) => sha256));
  return [...known, ...certificates.map(describeCertificate).filter(({ sha256 }) => !listed.has(sha256))];
}
