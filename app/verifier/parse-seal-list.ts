import { fromBase64 } from './bytes.ts';
import { readCertificate } from './certificate.ts';
import type { ListedCertificate, ListedSeal, SealList } from './model.ts';

/** The list of seals in a text of JSON, e.g. a file that somebody has chosen; `null` when it is none. */
export function parseSealList(text: string): SealList | null {
  try {
    const list: unknown = JSON.parse(text);
    return {
      seals: membersOf(list, 'seals').map(toSeal),
      timestampAuthorities: membersOf(list, 'timestampAuthorities').map(toCertificate),
    };
  } catch {
    // Whatever it was, it is no list of seals; there is only one way to mend that.
    return null;
  }
}

function membersOf(list: unknown, name: 'seals' | 'timestampAuthorities'): readonly unknown[] {
  const members = entriesOf(list)[name];
  if (!Array.isArray(members)) throw new TypeError('No list.');
  return members;
}

function toSeal(entry: unknown): ListedSeal {
  const { revoked } = entriesOf(entry);
  if (revoked === undefined) return toCertificate(entry);
  if (typeof revoked !== 'string' || Number.isNaN(Date.parse(revoked))) throw new TypeError('No time.');
  return { ...toCertificate(entry), revoked };
}

function toCertificate(entry: unknown): ListedCertificate {
  const { name, agency, certificate } = entriesOf(entry);
  if (typeof name !== 'string' || typeof agency !== 'string' || typeof certificate !== 'string')
    throw new TypeError('No entry.');
  readCertificate(fromBase64(certificate));
  return { name, agency, certificate };
}

type Unchecked = Readonly<Partial<Record<'seals' | 'timestampAuthorities' | keyof ListedSeal, unknown>>>;

/** What JSON calls an object; what is none has no entries. */
function entriesOf(value: unknown): Unchecked {
  return typeof value === 'object' && value !== null ? value : {};
}
