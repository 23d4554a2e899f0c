import type { StoredAuditEntry } from '../ports.ts';
import type { LogFinding } from '../receipt-log/check-entries.ts';
import { toHex } from '../receipt-log/hex.ts';
import type { Digest } from '../receipt-log/model.ts';

/** The text that an entry's hash is of; the database's trigger writes the same. */
function textOf(entry: StoredAuditEntry): string {
  const { previous, agency, sequence, at, actor, action, reference, actorRole, actorAgency } = entry;
  const staff = [actorRole, actorAgency].filter((part) => part !== null);
  return [previous, agency, sequence, at, actor, action, reference, ...staff].join('\n');
}

/** Entries of transactions that run at once arrive in another order than they were begun. */
const APART_AT_MOST = 15 * 60_000;

/** The hashes that signed checkpoints name as heads of this audit. */
type Witnessed = ReadonlySet<string>;

type Checked = { readonly entries: number; readonly findings: readonly LogFinding[] };

/**
 * Reads the audit of one agency once, in order, and names each entry that was changed, dropped, put elsewhere or dated
 * back. A chain that was computed anew, or cut off at its end, lacks heads that were signed.
 */
export async function checkAuditChain(
  entries: AsyncIterable<StoredAuditEntry>,
  { digest, heads }: { readonly digest: Digest; readonly heads: Witnessed },
): Promise<Checked> {
  const findings: LogFinding[] = [];
  const missing = new Set(heads);
  let sound = 0;
  let before: StoredAuditEntry | null = null;
  for await (const entry of entries) {
    findings.push(...checkEntry(digest, before, entry));
    if (missing.delete(entry.hash)) sound = entry.sequence;
    before = entry;
  }
  const last = before?.sequence ?? 0;
  if (missing.size > 0) findings.push({ what: 'rewritten', from: sound + 1, to: Math.max(last, sound + 1) });
  return { entries: last, findings };
}

function checkEntry(
  digest: Digest,
  before: StoredAuditEntry | null,
  entry: StoredAuditEntry,
): readonly LogFinding[] {
  const { sequence } = entry;
  const expected = (before?.sequence ?? 0) + 1;
  const isNext = sequence === expected;
  const kinds = [
    ...(toHex(digest(new TextEncoder().encode(textOf(entry)))) === entry.hash ? [] : (['changed'] as const)),
    ...(!isNext || entry.previous === (before?.hash ?? '') ? [] : (['out-of-order'] as const)),
    ...(isInTime(before, entry) ? [] : (['back-dated'] as const)),
  ];
  const gap = isNext ? [] : [{ what: 'missing', from: expected, to: sequence - 1 } as const];
  return [...gap, ...kinds.map((what) => ({ what, from: sequence, to: sequence }))];
}

function isInTime(before: StoredAuditEntry | null, { at }: StoredAuditEntry): boolean {
  return before === null || Date.parse(before.at) - Date.parse(at) <= APART_AT_MOST;
}
