import { X509Certificate } from 'node:crypto';
import type { ListedSeal, SealList } from '../../usecases/seal-list.ts';
import { describeCertificate } from './describe-certificate.ts';

/** The list is edited by hand when a seal is revoked; a slip there must not lose a seal. */
export class SealListError extends Error {
  readonly code = 'seal-list';

  constructor(what: string, options?: ErrorOptions) {
    super(`The list of seals cannot be read (${what}): correct it, or restore it from the backup.`, options);
  }
}

/** Reads the list. Everything but `revoked` is taken from the certificates themselves, so it cannot contradict them. */
export function parseSealList(text: string): SealList {
  const list = parseJson(text);
  return {
    version: 1,
    seals: entriesOf(list, 'seals').map(readSeal),
    timestampAuthorities: entriesOf(list, 'timestampAuthorities').map(readCertificate),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new SealListError('it is not JSON', { cause });
  }
}

function entriesOf(list: unknown, key: string): readonly unknown[] {
  const entries = fieldOf(list, key);
  if (Array.isArray(entries)) return entries;
  throw new SealListError(`"${key}" is missing`);
}

function readSeal(entry: unknown): ListedSeal {
  const revoked = fieldOf(entry, 'revoked');
  const seal = readCertificate(entry);
  if (revoked === undefined) return seal;
  if (typeof revoked === 'string' && INSTANT.test(revoked) && !Number.isNaN(Date.parse(revoked)))
    return { ...seal, revoked };
  throw new SealListError('"revoked" is no moment such as 2026-03-01T12:00:00Z');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function readCertificate(entry: unknown) {
  const base64 = fieldOf(entry, 'certificate');
  if (typeof base64 !== 'string') throw new SealListError('an entry has no certificate');
  try {
    return describeCertificate(new X509Certificate(Buffer.from(base64, 'base64')));
  } catch (cause) {
    throw new SealListError('an entry is no certificate', { cause });
  }
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
