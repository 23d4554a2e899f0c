import type { FileAnswer, Input } from '#forms/engine/model.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import { finishDocuments, folderOf, judgeTaken } from '../case-documents.ts';
import type { DocumentFault, TakenDocument } from '../case-documents.ts';
import { contextOf } from '../context-of.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Ports } from '../ports.ts';
import { readDue } from '../read-due.ts';
import type { DueFault } from '../read-due.ts';
import { writeEntry } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';
import type { TextFault } from './write-note.ts';

type MessagePorts = WritingPorts & Pick<Ports, 'ids' | 'channel' | 'catalogue' | 'files' | 'blobs'>;

/** A message as it was typed. */
type Typed = Target & {
  readonly text: string;
  /** An answer is awaited; so it is where a day was typed. */
  readonly isAnswerAwaited: boolean;
  /** The parts of `due`. */
  readonly input: Input;
  /** Taken off the line before. */
  readonly documents: readonly TakenDocument[];
};

/** What is wrong with a message, by its control. */
export type MessageFault =
  TextFault<'message', 'gap'> | (DocumentFault & { readonly field: 'documents' }) | DueFault;

/** `kept` are documents that were taken for the next try. */
export type WrittenToCitizen =
  | Exclude<Written, { reason: string }>
  | { readonly ok: false; readonly reason: 'no-case' }
  | { readonly ok: false; readonly reason: 'changed-elsewhere'; readonly kept: readonly FileAnswer[] }
  | {
      readonly ok: false;
      readonly reason: 'faults';
      readonly faults: readonly MessageFault[];
      readonly kept: readonly FileAnswer[];
    };

/** The office writes to the citizen. Whoever is overtaken by a colleague reads first what that one has written. */
export async function writeToCitizen(ports: MessagePorts, typed: Typed): Promise<WrittenToCitizen> {
  const open = await openCaseAtAgency(ports, { ...typed, action: 'message' });
  if (!open) return { ok: false, reason: 'no-case' };
  const { documents: kept, faults: onDocuments } = await judgeForMessage(ports, open, typed.documents);
  const text = tidyNote(typed.text);
  const context = contextOf(ports, {});
  const due = readDue(typed.input, context, context.today);
  const faults: readonly MessageFault[] = [...faultsOf(text), ...onDocuments, ...due.faults];
  if (faults.length > 0) return { ok: false, reason: 'faults', faults, kept };
  const isAwaited = typed.isAnswerAwaited || due.date !== null;
  const body = { text: text ?? '', documents: kept, ...(isAwaited ? { answer: { due: due.date } } : {}) };
  const written = await writeEntry(ports, open, {
    target: typed,
    said: { kind: 'message', body },
    action: 'message',
    beside: (tx) => finishDocuments(ports, tx, kept),
  });
  return written.ok ? written : { ok: false, reason: 'changed-elsewhere', kept };
}

/** What a template leaves to be filled in. */
const GAP = '[?]';

function faultsOf(text: string | null): readonly MessageFault[] {
  const code = findNoteFault(text, { isNeeded: true }) ?? (text?.includes(GAP) ? 'gap' : null);
  return code === null ? [] : [{ field: 'message', code }];
}

export type KeptForMessage = {
  /** In which the person has read the form. */
  readonly language: string;
  readonly kept: readonly FileAnswer[];
  readonly faults: readonly MessageFault[];
};

/** Looks at what was taken for a message that is still being written. */
export async function keepForMessage(
  ports: MessagePorts,
  asked: Pick<Typed, 'member' | 'reference' | 'documents'>,
): Promise<KeptForMessage | null> {
  const open = await openCaseAtAgency(ports, { ...asked, action: 'message' });
  if (!open) return null;
  const { documents, faults } = await judgeForMessage(ports, open, asked.documents);
  return { language: open.row.language, kept: documents, faults };
}

async function judgeForMessage(ports: MessagePorts, open: OpenCase, taken: readonly TakenDocument[]) {
  const { documents, faults } = await judgeTaken(ports, folderOf(open), { taken });
  return { documents, faults: faults.map((fault) => ({ ...fault, field: 'documents' as const })) };
}
