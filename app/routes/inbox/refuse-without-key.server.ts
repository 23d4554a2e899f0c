import { describeMissingKey } from '../../i18n/describe/problem.ts';
import type { Entry } from '../enter.server.ts';

const MISSING = /^agency-key-missing-(\w+)$/;

/** The id of the agency's key that a case cannot be opened without; `null` for every other fault. */
export function missingKeyIn(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return MISSING.exec(code)?.[1] ?? null;
}

/** A case whose key does not lie here: the page names the key. Anything else stays a fault of ours. */
export function refuseWithoutKey({ words, report }: Pick<Entry, 'words' | 'report'>, error: unknown): never {
  const key = missingKeyIn(error);
  if (key === null) throw error;
  report(error);
  throw Response.json(describeMissingKey(words, key), { status: 503 });
}
