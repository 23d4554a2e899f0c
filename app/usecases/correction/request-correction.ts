import type { Input } from '#forms/engine/model.ts';
import type { CorrectionPoint } from '#forms/submission/correction/model.ts';
import type { EntryBodies } from '#forms/submission/model.ts';
import { openRequest } from '#forms/submission/correction/open-request.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { isFinal } from '#forms/submission/status.ts';
import { addEntry } from '../add-entry.ts';
import type { EntryPorts, NewEntry } from '../add-entry.ts';
import { readEntries } from '../case-entries.ts';
import { momentOf } from '../context-of.ts';
import { sendLetter } from '../letters/send-letter.ts';
import type { LetterPorts } from '../letters/send-letter.ts';
import { openCaseAtAgency, readPayload } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Ports, StaffMember, Transaction } from '../ports.ts';
import { readDue } from '../read-due.ts';
import type { DueFault } from '../read-due.ts';
import { formOfCase, pointsById } from './correctable-answers.ts';
import type { FormOfCase } from './correctable-answers.ts';

type RequestPorts = EntryPorts & LetterPorts & Pick<Ports, 'audit'>;

type Target = {
  readonly member: StaffMember;
  readonly reference: string;
  /** The version of the case as it was shown. */
  readonly version: number;
};

/** What was typed: ticked answers as `mark`, the reason for each as `reason.<mark>`, `text`, and the parts of `due`. */
type Asked = Target & {
  readonly input: Input;
  /** Looks whether it could be sent, and sends nothing. */
  readonly isPreview: boolean;
};

/** What is wrong with a request, by its control. */
export type RequestFault =
  | { readonly field: 'mark'; readonly code: 'missing' }
  | { readonly field: 'reason'; readonly mark: string; readonly code: NoteFault }
  | { readonly field: 'text'; readonly code: NoteFault }
  | DueFault;

export type CorrectionRequested =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-case' | 'changed-elsewhere' | 'no-seal' }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly RequestFault[] };

type Wanted = {
  readonly points: readonly CorrectionPoint[];
  readonly text: string | null;
  readonly due: string | null;
  readonly faults: readonly RequestFault[];
};

/**
 * Asks the citizen by a sealed letter to look at some answers again. A new request takes the place of one that still
 * waits. Sent twice it is sent once, because the case has another version then.
 */
export async function requestCorrection(ports: RequestPorts, asked: Asked): Promise<CorrectionRequested> {
  const open = await openCaseAtAgency(ports, { ...asked, action: 'request-correction' });
  const form = open && formOfCase(ports, open.row, readPayload(ports, open));
  if (!open || !form || isFinal(open.row.state)) return { ok: false, reason: 'no-case' };
  const { faults, points, text, due } = readRequest(ports, form, asked.input);
  if (faults.length > 0) return { ok: false, reason: 'faults', faults };
  if (open.row.version !== asked.version) return { ok: false, reason: 'changed-elsewhere' };
  if (asked.isPreview) return { ok: true };
  return send(ports, asked, { open, form, wanted: { points, text: text ?? '', due } });
}

type Ready = {
  readonly open: OpenCase;
  readonly form: FormOfCase;
  readonly wanted: Pick<EntryBodies['correction-request'], 'points' | 'text' | 'due'>;
};

async function send(
  ports: RequestPorts,
  target: Target,
  { open, form, wanted }: Ready,
): Promise<CorrectionRequested> {
  const { points, text, due } = wanted;
  const { kind, by } = { kind: 'correction-request', by: target.member.name } as const;
  const order = { kind, addressee: '', text, asked: { parts: form.parts, points }, due, by };
  const sent = await sendLetter(ports, { open, order }, (tx, letter) => {
    const body = { ...wanted, documents: [letter] };
    const entry = { kind, state: 'waiting', body } as const;
    return moveOn(ports, tx, { target, open, entry, action: 'request-correction' });
  });
  if (sent.ok) return { ok: true };
  // Of hidden characters it was cleared before.
  if (sent.reason === 'hidden-character') throw new Error('A request holds hidden characters.');
  return { ok: false, reason: sent.reason };
}

/** Takes back a request that still waits: the case goes on as it is. */
export async function takeBackCorrection(ports: RequestPorts, target: Target): Promise<CorrectionRequested> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'take-back-correction' });
  if (!open) return { ok: false, reason: 'no-case' };
  if (!openRequest(await readEntries(ports, open, 'office')))
    return { ok: false, reason: 'changed-elsewhere' };
  const entry = { kind: 'state', state: 'in-progress', body: { note: null } } as const;
  const isMoved = await ports.transaction((tx) =>
    moveOn(ports, tx, { target, open, entry, action: 'take-back-correction' }),
  );
  return isMoved ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}

type Written = Extract<NewEntry, { readonly kind: 'correction-request' | 'state' }>;
type Move = {
  readonly target: Target;
  readonly open: OpenCase;
  readonly entry: Written extends infer E
    ? E extends Written
      ? Pick<E, 'kind' | 'state' | 'body'>
      : never
    : never;
  readonly action: 'request-correction' | 'take-back-correction';
};

/** False when somebody else has changed the case; nothing is written then. */
async function moveOn(
  ports: RequestPorts,
  tx: Transaction,
  { target, open, entry, action }: Move,
): Promise<boolean> {
  const { member, reference, version } = target;
  const { assignee } = open.row;
  if (!(await ports.submissions.change(tx, { reference, version, state: entry.state, assignee })))
    return false;
  const at = ports.clock.now().toISOString();
  const written = { ...entry, id: ports.ids.uuid(), at, author: 'office', by: member } as const;
  await addEntry(ports, tx, { open, entry: written });
  await ports.audit.add({ agency: member.agency, at, actor: member.id, action, reference }, tx);
  return true;
}

function readRequest({ clock }: Pick<Ports, 'clock'>, form: FormOfCase, input: Input): Wanted {
  const known = pointsById(form);
  const faults: RequestFault[] = [];
  const points = (input['mark'] ?? []).flatMap((mark) => {
    const point = known.get(mark);
    if (!point) return [];
    const reason = tidyNote(input[`reason.${mark}`]?.[0] ?? '');
    const code = findNoteFault(reason, { isNeeded: true });
    if (code !== null) faults.push({ field: 'reason', mark, code });
    return [{ ...point, reason: reason ?? '' }];
  });
  if (points.length === 0) faults.push({ field: 'mark', code: 'missing' });
  const text = tidyNote(input['text']?.[0] ?? '');
  const code = findNoteFault(text, { isNeeded: false });
  if (code !== null) faults.push({ field: 'text', code });
  const due = readDue(input, form.context, momentOf(clock.now()).today);
  return { points, text, due: due.date, faults: [...faults, ...due.faults] };
}
