import type { Letters } from '#forms/engine/model.ts';
import type { Outcome, SubmissionState } from '#forms/submission/model.ts';
import { findNoteFault, LONGEST_LETTER, tidyNote } from '#forms/submission/note.ts';
import { isCertificate, outcomesOf } from '#forms/submission/outcomes.ts';
import { canMove, isOutcome } from '#forms/submission/status.ts';
import { readEntries } from '../case-entries.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import { pendingProposal } from './proposal.ts';
import { writeEntry } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';
import type { TextFault } from './write-note.ts';

/** What is wrong with a decision as it was written. */
export type DecisionFault =
  { readonly field: 'outcome'; readonly code: 'missing' | 'not-allowed' } | TextFault<'letter'>;

export type Proposed =
  Written | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly DecisionFault[] };

/** Writes a decision down, to be looked at before it is sent. It replaces one that was written before. */
export async function proposeDecision(
  ports: WritingPorts,
  /** `outcome`: `null` when none was chosen, and a state that is none counts as that. */
  target: Target & { readonly outcome: SubmissionState | null; readonly text: string },
): Promise<Proposed> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'propose-decision' });
  if (!open) return { ok: false, reason: 'no-case' };
  const { outcome: chosen, member } = target;
  const outcome = chosen !== null && isOutcome(chosen) ? chosen : null;
  const text = tidyNote(target.text);
  const faults = open.row.version === target.version ? findFaults(ports, open, { outcome, text }) : [];
  if (faults.length > 0) return { ok: false, reason: 'faults', faults };
  if (outcome === null) return { ok: false, reason: 'changed-elsewhere' };
  const said = { kind: 'proposal', body: { outcome, text: text ?? '', proposedBy: member.id } } as const;
  return writeEntry(ports, open, { target, said, action: 'propose-decision' });
}

type Typed = { readonly outcome: Outcome | null; readonly text: string | null };

function findFaults({ catalogue }: WritingPorts, { row }: OpenCase, { outcome, text }: Typed) {
  const letters = catalogue.find(row.service, row.serviceVersion)?.letters;
  const code = findNoteFault(text, { isNeeded: needsText(letters, outcome), longest: LONGEST_LETTER });
  const onText: readonly DecisionFault[] = code === null ? [] : [{ field: 'letter', code }];
  if (outcome === null) return [{ field: 'outcome', code: 'missing' } as const, ...onText];
  const isThere = letters !== undefined && outcomesOf(letters).includes(outcome);
  if (!isThere || !canMove(row.state, outcome))
    return [{ field: 'outcome', code: 'not-allowed' } as const, ...onText];
  return onText;
}

function needsText(letters: Letters | undefined, outcome: Outcome | null): boolean {
  return letters === undefined || outcome === null || !isCertificate(letters[outcome]);
}

/** Takes a decision back that was not sent: its text is kept in the log and is written on from there. */
export async function takeBackProposal(ports: WritingPorts, target: Target): Promise<Written> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'take-back-decision' });
  if (!open) return { ok: false, reason: 'no-case' };
  const proposal = pendingProposal(await readEntries(ports, open, 'office'));
  if (!proposal) return { ok: false, reason: 'changed-elsewhere' };
  const body = { outcome: null, text: proposal.text, proposedBy: target.member.id };
  return writeEntry(ports, open, { target, said: { kind: 'proposal', body }, action: 'take-back-decision' });
}
