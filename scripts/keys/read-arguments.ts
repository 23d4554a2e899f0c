import { parseArgs } from 'node:util';
import { DATE } from '#app/adapters/vault/key-dates.ts';

/** Who has keys. */
export type Holder = 'server' | 'worker' | { readonly agency: string };
/** `from` is `null` for now. */
type Making = { readonly holder: Holder; readonly from: string | null };

/** What to do. */
export type Order =
  | { readonly kind: 'list' }
  | { readonly kind: 'check' }
  | ({ readonly kind: 'new' } & Making)
  | ({ readonly kind: 'rotate' } & Making)
  | { readonly kind: 'rewrap' | 'retire'; readonly agency: string };

type Given = {
  readonly agency: string | null;
  readonly from: string | null;
  readonly isServer: boolean;
  readonly isWorker: boolean;
};

const READERS: Readonly<Record<string, (given: Given) => Order | null>> = {
  list: (given) => (isBare(given) ? { kind: 'list' } : null),
  check: (given) => (isBare(given) ? { kind: 'check' } : null),
  new: (given) => making('new', given),
  rotate: (given) => making('rotate', given),
  rewrap: (given) => ofAgency('rewrap', given),
  retire: (given) => ofAgency('retire', given),
};

/** `null` where it is none of the orders. */
export function readArguments(args: readonly string[]): Order | null {
  const { what, given } = parsedOrNull(args) ?? { what: '', given: null };
  if (!given || !areSound(given) || !Object.hasOwn(READERS, what)) return null;
  return READERS[what]?.(given) ?? null;
}

function areSound({ agency, from }: Given): boolean {
  return fits(agency, /^[a-z0-9-]+$/) && fits(from, new RegExp(`^${DATE}$`));
}

function fits(given: string | null, pattern: RegExp): boolean {
  return given === null || pattern.test(given);
}

function isBare({ agency, from, isServer, isWorker }: Given): boolean {
  return agency === null && from === null && !isServer && !isWorker;
}

function ofAgency(kind: 'rewrap' | 'retire', { agency, ...rest }: Given): Order | null {
  return agency !== null && isBare({ ...rest, agency: null }) ? { kind, agency } : null;
}

function making(kind: 'new' | 'rotate', { agency, from, isServer, isWorker }: Given): Order | null {
  const [holder, ...more]: readonly Holder[] = [
    ...(agency === null ? [] : [{ agency }]),
    ...(isServer ? (['server'] as const) : []),
    ...(isWorker ? (['worker'] as const) : []),
  ];
  return holder === undefined || more.length > 0 ? null : { kind, holder, from };
}

function parsedOrNull(args: readonly string[]): { readonly what: string; readonly given: Given } | null {
  const options = {
    server: { type: 'boolean' },
    worker: { type: 'boolean' },
    from: { type: 'string' },
  } as const;
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [what = '', agency = null, ...more] = positionals;
    const { from = null, server: isServer = false, worker: isWorker = false } = values;
    const given = { agency, from, isServer, isWorker };
    return more.length === 0 ? { what, given } : null;
  } catch {
    return null;
  }
}
