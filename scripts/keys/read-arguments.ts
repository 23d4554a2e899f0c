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

const MAKING = ['new', 'rotate'] as const;

/** `null` where it is none of the orders. */
export function readArguments(given: readonly string[]): Order | null {
  const parsed = parsedOrNull(given);
  if (!parsed) return null;
  const { server = false, from = null } = parsed.values;
  const [what, agency = null, ...more] = parsed.positionals;
  const isNamed = agency !== null && /^[a-z0-9-]+$/.test(agency);
  const isTooMuch = more.length > 0 || (from !== null && !new RegExp(`^${DATE}$`).test(from));
  const making = MAKING.find((kind) => kind === what);
  if (isTooMuch) return null;
  if (making)
    return server === isNamed || (agency !== null && !isNamed) ? null : { kind: making, agency, from };
  if (server || from !== null) return null;
  if (what === 'rewrap') return isNamed ? { kind: what, agency } : null;
  return (what === 'list' || what === 'check') && agency === null ? { kind: what } : null;
}

function parsedOrNull(given: readonly string[]) {
  const options = { server: { type: 'boolean' }, from: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch {
    return null;
  }
}
