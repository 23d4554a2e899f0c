import { isFinal } from '#forms/submission/status.ts';
import { momentOf } from '../context-of.ts';
import type { CaseEntryRow, CaseTally, Ports, SubmissionRow, Transaction } from '../ports.ts';
import { bucketOf, DAYS } from './buckets.ts';
import { daysBetween, weekOf } from './period.ts';

type CountPorts = Pick<Ports, 'clock' | 'tallySheet'>;
type Row = Pick<SubmissionRow, 'agency' | 'service' | 'receivedAt'>;
type Move = Pick<CaseEntryRow, 'at' | 'state'>;

/** A case was received. It counts when the transaction is kept. */
export function countReceipt(ports: CountPorts, tx: Transaction, row: Row): void {
  count(ports, tx, { row, what: [{ kind: 'received', detail: '' }] });
}

/**
 * A case has come to another state, the last of its `moves`; the first time counts. Where nothing comes after it, the days
 * since the receipt count too.
 */
export function countMove(
  ports: CountPorts,
  tx: Transaction,
  { row, moves }: { readonly row: Row; readonly moves: readonly Move[] },
): void {
  const state = moves.at(-1)?.state;
  if (state === undefined || moves.slice(0, -1).some((before) => before.state === state)) return;
  const moved = { kind: 'state', detail: state } as const;
  count(ports, tx, { row, what: isFinal(state) ? [moved, durationOf(ports, row)] : [moved] });
}

function durationOf({ clock }: CountPorts, { receivedAt }: Row): Pick<CaseTally, 'kind' | 'detail'> {
  const days = daysBetween(momentOf(new Date(receivedAt)).today, momentOf(clock.now()).today);
  return { kind: 'duration', detail: bucketOf(DAYS, days) };
}

type Happened = { readonly row: Row; readonly what: readonly Pick<CaseTally, 'kind' | 'detail'>[] };

function count({ clock, tallySheet }: CountPorts, tx: Transaction, { row, what }: Happened): void {
  const { agency, service } = row;
  const week = weekOf(momentOf(clock.now()).today);
  tx.whenKept(() => tallySheet.countCase(what.map((each) => ({ ...each, week, agency, service }))));
}
