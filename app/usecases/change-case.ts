import type { SubmissionState } from '#forms/submission/model.ts';
import { canMove } from '#forms/submission/status.ts';
import { aboutNote } from './case-history.ts';
import { openCaseAtAgency } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports, StaffMember, Transaction } from './ports.ts';

type ChangePorts = Pick<Ports, 'clock' | 'ids' | 'vault' | 'submissions' | 'audit' | 'transaction'>;
type Target = {
  readonly member: StaffMember;
  readonly reference: string;
  /** The version of the case as it was shown: somebody else's change is never overwritten unseen. */
  readonly version: number;
};

export type CaseChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-case' | 'changed-elsewhere' | 'not-allowed' };

/** Takes a case on: it is then this caseworker's, and in progress if it was new. */
export async function takeOnCase(ports: ChangePorts, target: Target): Promise<CaseChanged> {
  const open = await openCaseAtAgency(ports, { ...target, agency: target.member.agency });
  if (!open) return { ok: false, reason: 'no-case' };
  const state = open.row.state === 'received' ? 'in-progress' : open.row.state;
  return change(ports, { target, open, state, assignee: target.member.id, note: null, action: 'assign' });
}

/** Moves a case to another state, with a note that the citizen reads. */
export async function changeCaseState(
  ports: ChangePorts,
  input: Target & { readonly state: SubmissionState; readonly note: string },
): Promise<CaseChanged> {
  const open = await openCaseAtAgency(ports, { ...input, agency: input.member.agency });
  if (!open) return { ok: false, reason: 'no-case' };
  if (!canMove(open.row.state, input.state)) return { ok: false, reason: 'not-allowed' };
  const note = input.note.trim() || null;
  const { state } = input;
  return change(ports, {
    target: input,
    open,
    state,
    assignee: open.row.assignee,
    note,
    action: 'change-state',
  });
}

type Move = {
  readonly target: Target;
  readonly open: OpenCase;
  readonly state: SubmissionState;
  readonly assignee: string | null;
  readonly note: string | null;
  readonly action: 'assign' | 'change-state';
};

async function change(ports: ChangePorts, move: Move): Promise<CaseChanged> {
  const { target, state, assignee, action } = move;
  const { member, reference, version } = target;
  const isChanged = await ports.transaction(async (tx) => {
    if (!(await ports.submissions.change(tx, { reference, version, state, assignee }))) return false;
    const at = ports.clock.now().toISOString();
    await addEvent(ports, tx, { ...move, at });
    await ports.audit.add({ agency: member.agency, at, actor: member.id, action, reference }, tx);
    return true;
  });
  return isChanged ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}

function addEvent(ports: ChangePorts, tx: Transaction, move: Move & { readonly at: string }): Promise<void> {
  const { target, open, state, note, at } = move;
  const id = ports.ids.uuid();
  const about = aboutNote(target.reference, id);
  const sealedNote = note === null ? null : ports.vault.seal(open.key, new TextEncoder().encode(note), about);
  return ports.submissions.addEvent(tx, {
    id,
    reference: target.reference,
    at,
    state,
    by: target.member.name,
    sealedNote,
  });
}
