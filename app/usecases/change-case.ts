import type { Input } from '#forms/engine/model.ts';
import type { EntryBodies, SubmissionState } from '#forms/submission/model.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { canMove, isFinal, isOutcome, needsNote } from '#forms/submission/status.ts';
import { addEntry } from './add-entry.ts';
import type { EntryPorts } from './add-entry.ts';
import { newestEntry } from './case-entries.ts';
import { mayClose, rightToMove } from './desk/may-close.ts';
import { openCaseAtAgency } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports, StaffMember } from './ports.ts';
import { readPaperDay } from './read-paper-day.ts';
import type { PaperFault } from './read-paper-day.ts';

type ChangePorts = EntryPorts & Pick<Ports, 'ids' | 'catalogue' | 'channel' | 'audit' | 'transaction'>;
type Target = {
  readonly member: StaffMember;
  readonly reference: string;
  /** The version of the case as it was shown: somebody else's change is never overwritten unseen. */
  readonly version: number;
};

export type CaseChanged =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'no-case' | 'changed-elsewhere' };

/** What is wrong with a change as it was asked for. */
export type ChangeFault =
  | { readonly field: 'state'; readonly code: 'missing' | 'not-allowed' | 'only-lead' }
  | { readonly field: 'note'; readonly code: NoteFault }
  | PaperFault;

type Faults = readonly ChangeFault[];

/** Takes a case on: it is then this caseworker's, and in progress if it was new. Taken on twice is taken on once. */
export async function takeOnCase(ports: ChangePorts, target: Target): Promise<CaseChanged> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'take-on' });
  if (!open) return { ok: false, reason: 'no-case' };
  const assignee = target.member.id;
  if (open.row.assignee === assignee) return { ok: true };
  if (isFinal(open.row.state)) return { ok: false, reason: 'changed-elsewhere' };
  const state = open.row.state === 'received' ? 'in-progress' : open.row.state;
  const body = { note: null };
  const isChanged = await change(ports, { target, open, state, assignee, body, action: 'take-on' });
  return isChanged ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}

/** As it was chosen and typed: `state` is `null` where none was, the parts of `paper` stand in `input`. */
type Typed = Target & {
  readonly state: SubmissionState | null;
  readonly note: string;
  readonly input?: Input;
};

/**
 * Moves a case to another state, with a note that the citizen reads. Sent twice it is moved once. From an old page, too,
 * whoever may not close it is told so.
 */
export async function changeCaseState(
  ports: ChangePorts,
  { input = {}, ...typed }: Typed,
): Promise<CaseChanged | { readonly ok: false; readonly reason: 'faults'; readonly faults: Faults }> {
  const open = await openCaseAtAgency(ports, { ...typed, action: 'change-state' });
  if (!open) return { ok: false, reason: 'no-case' };
  const { state } = typed;
  const note = tidyNote(typed.note);
  const isCurrent = open.row.version === typed.version;
  const paper = await readPaperDay(ports, open, input);
  const onPage = isCurrent ? [...findFaults(open, { state, note }), ...paper.faults] : [];
  const faults = [...findUnreleased(ports, open, typed), ...onPage];
  if (faults.length > 0) return { ok: false, reason: 'faults', faults };
  if (state === null) return { ok: false, reason: 'changed-elsewhere' };
  const { assignee } = open.row;
  const body = bodyOf({ state, note, paper: paper.date });
  const action = rightToMove(ports, { row: open.row, state });
  const move: Move = { target: typed, open, state, assignee, body, action };
  if (isCurrent && (await change(ports, move))) return { ok: true };
  return (await isDone(ports, move)) ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}

function findUnreleased(ports: ChangePorts, { row }: OpenCase, { state, member }: Typed): Faults {
  const isForLead = state === 'closed' && !mayClose(ports, { row, member });
  return isForLead ? [{ field: 'state', code: 'only-lead' }] : [];
}

type Said = { readonly state: SubmissionState; readonly note: string | null; readonly paper: string | null };

/** Only where work goes on does it matter when an answer came. */
function bodyOf({ state, note, paper }: Said): EntryBodies['state'] {
  return state === 'in-progress' && paper !== null ? { note, paper } : { note };
}

type Asked = { readonly state: SubmissionState | null; readonly note: string | null };

function findFaults({ row }: OpenCase, { state, note }: Asked): Faults {
  const noteFault = findNoteFault(note, { isNeeded: state !== null && needsNote(state) });
  const onNote: Faults = noteFault === null ? [] : [{ field: 'note', code: noteFault }];
  if (state === null) return [{ field: 'state', code: 'missing' }, ...onNote];
  // What is decided is told by a letter (`sendDecision`), and by nothing less.
  return canMove(row.state, state) && !isOutcome(state)
    ? onNote
    : [{ field: 'state', code: 'not-allowed' }, ...onNote];
}

type Move = {
  readonly target: Target;
  readonly open: OpenCase;
  readonly state: SubmissionState;
  readonly assignee: string | null;
  readonly body: EntryBodies['state'];
  readonly action: 'take-on' | 'change-state' | 'close';
};

/** False when somebody else changed the case since it was shown. */
function change(ports: ChangePorts, move: Move): Promise<boolean> {
  const { target, open, state, assignee, body, action } = move;
  const { member, reference, version } = target;
  return ports.transaction(async (tx) => {
    if (!(await ports.submissions.change(tx, { reference, version, state, assignee }))) return false;
    const at = ports.clock.now().toISOString();
    const entry = { kind: 'state', author: 'office', state, by: member, body } as const;
    // Who is in charge is no news for the citizen.
    if (state !== open.row.state)
      await addEntry(ports, tx, { open, entry: { ...entry, id: ports.ids.uuid(), at } });
    await ports.audit.add({ agency: member.agency, at, actor: member.id, action, reference }, tx);
    return true;
  });
}

/** Whether the last thing that happened is this very move: a second press of the button. */
async function isDone(ports: ChangePorts, { target, open, state, body }: Move): Promise<boolean> {
  const last = await newestEntry(ports, open, { kind: 'state' });
  return (
    last?.kind === 'state' &&
    last.state === state &&
    last.by === target.member.name &&
    last.body.note === body.note &&
    last.body.paper === body.paper
  );
}
