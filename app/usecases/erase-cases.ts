import { finalStates } from '#forms/submission/status.ts';
import { writeErasureRecord } from './erasure-record.ts';
import type { DueCase, Ports, Transaction } from './ports.ts';

export type ErasingPorts = Pick<
  Ports,
  'vault' | 'erasures' | 'blobs' | 'audit' | 'digest' | 'signLog' | 'origin' | 'transaction'
>;

/** What was erased. */
export type ErasedCases = { readonly cases: number; readonly documents: number };

/** One signed record each. */
const CASES_AT_ONCE = 100;

/**
 * Erases the cases that have come to an end and whose time is over at `now`, each with a correction that was begun.
 * First their erasure keys are overwritten: from then on nothing opens what a log or a backup of the database still
 * holds. Documents and rows follow; the rows go last, so whatever stops us in between, the next run finds them and
 * begins anew. A signed record and an audit entry each are part of the same transaction.
 */
export async function eraseCases(ports: ErasingPorts, now: string): Promise<ErasedCases> {
  const due = await ports.transaction((tx) => eraseSome(ports, tx, now));
  const documents = due.reduce((sum, each) => sum + each.documents.length, 0);
  if (due.length < CASES_AT_ONCE) return { cases: due.length, documents };
  const more = await eraseCases(ports, now);
  return { cases: due.length + more.cases, documents: documents + more.documents };
}

async function eraseSome(ports: ErasingPorts, tx: Transaction, now: string): Promise<readonly DueCase[]> {
  const { vault, erasures, blobs } = ports;
  const due = await erasures.lockDue(tx, { now, final: finalStates, limit: CASES_AT_ONCE });
  if (due.length === 0) return [];
  await vault.erase(due.flatMap(({ erasureSlot, draftSlots }) => [erasureSlot ?? [], draftSlots].flat()));
  await Promise.all(due.flatMap(({ documents }) => documents).map((id) => blobs.remove(id)));
  await erasures.remove(
    tx,
    due.map(({ reference }) => reference),
  );
  await record(ports, tx, { at: now, cases: due });
  return due;
}

type Erased = { readonly at: string; readonly cases: readonly DueCase[] };

async function record(ports: ErasingPorts, tx: Transaction, { at, cases }: Erased): Promise<void> {
  const { erasures, audit, signLog } = ports;
  const before = await erasures.lastRecord(tx);
  const text = writeErasureRecord(ports, { before, at, cases });
  await erasures.addRecord(tx, { number: (before?.number ?? 0) + 1, text, ...(await signLog(text)) });
  for (const { agency, reference } of cases)
    await audit.add({ agency, at, actor: 'worker', action: 'erase', reference }, tx);
}
