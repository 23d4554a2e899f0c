import type { FileAnswer, Input } from '#forms/engine/model.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import { isFinal } from '#forms/submission/status.ts';
import { aboutOpinion } from '../about-case.ts';
import { documentKey, documentsOfCase } from '../case-documents.ts';
import { readEntries } from '../case-entries.ts';
import { contextOf } from '../context-of.ts';
import { writeEntry } from '../desk/write-entry.ts';
import type { Target, WritingPorts, Written } from '../desk/write-entry.ts';
import type { TextFault } from '../desk/write-note.ts';
import { erasureOf } from '../erasure-key.ts';
import { openCaseAtAgency, readPayload } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Agency, Key, OpinionRow, Ports } from '../ports.ts';
import { readDue } from '../read-due.ts';
import type { DueFault } from '../read-due.ts';
import { toHex } from '../receipt-log/hex.ts';
import { setDue } from '../set-due.ts';
import { chooseShown, namesOf } from './choose-shown.ts';
import type { OpinionQuestion, ShownDocument } from './model.ts';

type AskPorts = WritingPorts & Pick<Ports, 'channel' | 'catalogue' | 'files'>;

/** What is asked: agency, question, day, and what is shown; everything else of the case stays closed. */
type Asked = Target & {
  /** The id of the other agency. */
  readonly asked: string;
  readonly text: string;
  /** The parts of `due`. */
  readonly input: Input;
  /** Whole sections, single rows (`rowName`) and ids of documents. */
  readonly sections: readonly string[];
  readonly rows: readonly string[];
  readonly documents: readonly string[];
};

/** What is wrong with a request, by its control. */
export type AskFault =
  | { readonly field: 'asked'; readonly code: 'missing' }
  | TextFault<'question'>
  | DueFault
  | { readonly field: 'due'; readonly part: null; readonly code: 'missing' };

type Faulty = { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly AskFault[] };
export type OpinionAsked = Written | Faulty;

/** What the other agency is going to see. */
export type OpinionPreview = {
  readonly ok: true;
  /** The name of the other agency. */
  readonly office: string;
  /** Which asks. */
  readonly agency: Agency | null;
  readonly question: Omit<OpinionQuestion, 'documents'> & Pick<Request, 'documents'>;
  readonly dueOn: string;
};

/** What would be sent, by the same way as it is sent; nothing is kept. */
export async function previewOpinion(
  ports: AskPorts,
  asked: Asked,
): Promise<OpinionPreview | Exclude<OpinionAsked, { readonly ok: true }>> {
  const read = await readRequest(ports, asked);
  if (!read.ok) return read;
  const { agency, text, due, review, documents } = read.request;
  const { name: by, agency: own } = asked.member;
  const question = { text, by, review, documents };
  return {
    ok: true,
    office: agency.name,
    agency: await ports.agencies.find(own),
    question,
    dueOn: due,
  };
}

/**
 * Asks another agency for its opinion. It is given a package of its own: what was chosen, sealed with a key that is wrapped
 * for it. The case key stays where it is.
 */
export async function askOpinion(ports: AskPorts, asked: Asked): Promise<OpinionAsked> {
  const read = await readRequest(ports, asked);
  if (!read.ok) return read;
  const { open, request } = read;
  const row = await packed(ports, open, request);
  if (!row) return { ok: false, reason: 'no-case' };
  const { agency, text, due, review, documents } = request;
  const body = { text, documents, office: agency.name, due, shown: namesOf(review) };
  return writeEntry(ports, open, {
    target: asked,
    said: { kind: 'opinion-request', body },
    action: 'request-opinion',
    beside: async (tx) => {
      await ports.opinions.add(tx, row);
      await setDue(ports, tx, open);
    },
  });
}

type ReadRequest =
  | { readonly ok: true; readonly open: OpenCase; readonly request: Request }
  | Exclude<OpinionAsked, { readonly ok: true }>;

/** What is asked, and all that is shown for it: the one place where that is chosen. */
async function readRequest(ports: AskPorts, asked: Asked): Promise<ReadRequest> {
  const open = await openCaseAtAgency(ports, { ...asked, action: 'request-opinion' });
  if (!open || open.row.replyPublicKey === null) return { ok: false, reason: 'no-case' };
  const { agency, text, due, faults } = await readTyped(ports, asked);
  if (faults.length > 0) return { ok: false, reason: 'faults', faults };
  if (!agency || isFinal(open.row.state)) return { ok: false, reason: 'changed-elsewhere' };
  const review = chooseShown(readPayload(ports, open).review, asked);
  const all = await documentsOfCase(ports, open, await readEntries(ports, open, 'office'));
  const documents = all.filter(({ id }) => asked.documents.includes(id));
  return { ok: true, open, request: { target: asked, agency, text, due, review, documents } };
}

async function readTyped(ports: AskPorts, asked: Asked) {
  const found = asked.asked === asked.member.agency ? null : await ports.agencies.find(asked.asked);
  const typed = tidyNote(asked.text);
  const code = findNoteFault(typed, { isNeeded: true });
  const context = contextOf(ports, {});
  const due = readDue(asked.input, context, context.today);
  const isDueMissing = due.date === null && due.faults.length === 0;
  const faults: readonly AskFault[] = [
    ...(found ? [] : [{ field: 'asked', code: 'missing' } as const]),
    ...(code === null ? [] : [{ field: 'question', code } as const]),
    ...due.faults,
    ...(isDueMissing ? [{ field: 'due', part: null, code: 'missing' } as const] : []),
  ];
  return { agency: found, text: typed ?? '', due: due.date ?? '', faults };
}

type Request = {
  readonly target: Target;
  readonly agency: Agency;
  readonly text: string;
  readonly due: string;
  readonly review: ReviewView;
  readonly documents: readonly FileAnswer[];
};

/** The package for the other agency; `null` where the case was erased meanwhile. */
async function packed(ports: AskPorts, open: OpenCase, request: Request): Promise<OpinionRow | null> {
  const { vault, clock } = ports;
  const { reference, agency, service, erasureSlot, replyPublicKey } = open.row;
  const left = await erasureOf(ports, open.row);
  if (!left || replyPublicKey === null) return null;
  const { target, agency: other, text, due, review } = request;
  const key = vault.newKey();
  const about = aboutOpinion(reference, target.id);
  const documents = await shownDocuments(ports, open, { documents: request.documents, key, about });
  const question: OpinionQuestion = { text, by: target.member.name, review, documents };
  const { publicKey } = other;
  return {
    id: target.id,
    reference,
    agency,
    asked: other.id,
    service,
    askedAt: clock.now().toISOString(),
    dueOn: due,
    keyForAsked: vault.wrapForAgency(key, { publicKey, ...left }, about),
    keyForCase: vault.wrapUnderKey(key, open.key, about),
    erasureSlot,
    replyPublicKey,
    sealedQuestion: vault.seal(key, new TextEncoder().encode(JSON.stringify(question)), about),
    endedAt: null,
    answer: null,
    answeredBy: null,
    sealedAnswer: null,
  };
}

type Sealing = {
  readonly documents: readonly FileAnswer[];
  readonly key: Key;
  readonly about: string;
};

async function shownDocuments(
  ports: AskPorts,
  open: OpenCase,
  { documents, key, about }: Sealing,
): Promise<readonly ShownDocument[]> {
  const shown = documents.map(async (document) => {
    const own = await documentKey(ports, open, document);
    return own ? [{ ...document, key: toHex(ports.vault.wrapUnderKey(own, key, about)) }] : [];
  });
  return (await Promise.all(shown)).flat();
}
