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
  | { readonly kind: 'rewrap'; readonly agency: string };

type Given = Making & { readonly isServer: boolean };

const READERS: Readonly<Record<string, (given: Given) => Order | null>> = {
  list: (given) => (isBare(given) ? { kind: 'list' } : null),
  check: (given) => (isBare(given) ? { kind: 'check' } : null),
  new: (given) => (isOneOf(given) ? { kind: 'new', ...made(given) } : null),
  rotate: (given) => (isOneOf(given) ? { kind: 'rotate', ...made(given) } : null),
  rewrap: ({ agency, ...rest }) =>
    agency !== null && isBare({ ...rest, agency: null }) ? { kind: 'rewrap', agency } : null,
};

/** `null` where it is none of the orders. */
export function readArguments(args: readonly string[]): Order | null {
  const parsed = parsedOrNull(args);
  if (!parsed) return null;
  const [what = '', agency = null, ...more] = parsed.positionals;
  const { server: isServer = false, from = null } = parsed.values;
  const isSound = more.length === 0 && areSound({ agency, from }) && Object.hasOwn(READERS, what);
  return isSound ? (READERS[what]?.({ agency, from, isServer }) ?? null) : null;
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

function isOneOf({ agency, isServer }: Given): boolean {
  return isServer === (agency === null);
}

function made({ agency, from }: Given): Making {
  return { agency, from };
}

function parsedOrNull(given: readonly string[]) {
  const options = { server: { type: 'boolean' }, from: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch {
    return null;
  }
}
