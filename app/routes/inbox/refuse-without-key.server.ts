import { describeMissingKey } from '../../i18n/describe/problem.ts';
import type { Entry } from '../enter.server.ts';

const MISSING = /^agency-key-missing-(\w+)$/;

/** A case whose key does not lie here: the page names the key. Anything else stays a fault of ours. */
export function refuseWithoutKey({ words, report }: Pick<Entry, 'words' | 'report'>, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const key = MISSING.exec(code)?.[1];
  if (key === undefined) throw error;
  report(error);
  throw Response.json(describeMissingKey(words, key), { status: 503 });
}
