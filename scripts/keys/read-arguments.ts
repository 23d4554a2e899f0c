import { parseArgs } from 'node:util';
import { DATE } from '#app/adapters/vault/key-dates.ts';

/** `agency` is `null` for the server's own key; `from` for now. */
type Making = { readonly agency: string | null; readonly from: string | null };

/** What to do. */
export type Order =
  | { readonly kind: 'list' }
  | { readonly kind: 'check' }
  | ({ readonly kind: 'new' } & Making)
  | ({ readonly kind: 'rotate' } & Making)
  | { readonly kind: 'rewrap' | 'retire'; readonly agency: string };

type Given = Making & { readonly isServer: boolean };

const READERS: Readonly<Record<string, (given: Given) => Order | null>> = {
  list: (given) => (isBare(given) ? { kind: 'list' } : null),
  check: (given) => (isBare(given) ? { kind: 'check' } : null),
  new: (given) => (isOneOf(given) ? { kind: 'new', ...made(given) } : null),
  rotate: (given) => (isOneOf(given) ? { kind: 'rotate', ...made(given) } : null),
  rewrap: (given) => ofAgency('rewrap', given),
  retire: (given) => ofAgency('retire', given),
};

/** `null` where it is none of the orders. */
export function readArguments(args: readonly string[]): Order | null {
  const { what, given } = parsedOrNull(args) ?? { what: '', given: null };
  if (!given || !areSound(given) || !Object.hasOwn(READERS, what)) return null;
  return READERS[what]?.(given) ?? null;
}

function areSound({ agency, from }: Making): boolean {
  return fits(agency, /^[a-z0-9-]+$/) && fits(from, new RegExp(`^${DATE}$`));
}

function fits(given: string | null, pattern: RegExp): boolean {
  return given === null || pattern.test(given);
}

function isBare({ agency, from, isServer }: Given): boolean {
  return agency === null && from === null && !isServer;
}

function ofAgency(kind: 'rewrap' | 'retire', { agency, ...rest }: Given): Order | null {
  return agency !== null && isBare({ ...rest, agency: null }) ? { kind, agency } : null;
}

function isOneOf({ agency, isServer }: Given): boolean {
  return isServer === (agency === null);
}

function made({ agency, from }: Given): Making {
  return { agency, from };
}

function parsedOrNull(args: readonly string[]): { readonly what: string; readonly given: Given } | null {
  const options = { server: { type: 'boolean' }, from: { type: 'string' } } as const;
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [what = '', agency = null, ...more] = positionals;
    const given = { agency, from: values.from ?? null, isServer: values.server === true };
    return more.length === 0 ? { what, given } : null;
  } catch {
    return null;
  }
}
