import { relevantAnswers } from '#forms/engine/answers.ts';
import type { Answers } from '#forms/engine/model.ts';
import { searchWords } from '#forms/submission/search.ts';
import { addEntry } from '../add-entry.ts';
import { makePayloadOf, makeReceipt, serialisePayload } from '../filed-content.ts';
import type { FiledContent } from '../filed-content.ts';
import type { FilingPorts } from '../file-submission.ts';
import { makeMessage } from '../make-message.ts';
import type { NoMessage } from '../make-message.ts';
import { aboutFiled } from '../open-case.ts';
import type { OpenDraft } from '../open-draft.ts';
import type { Transaction } from '../ports.ts';
import { logEntryOf } from '../receipt-log/log-receipt.ts';
import { firstState, keepFirstState, receiptFileOf, receiptNumber } from '../receipt-state.ts';
import { rewrapHandedIn } from '../rewrap-handed-in.ts';
import { searchTermsOf } from '../search-terms.ts';
import { sealedOrSilent } from '../seal-silence.ts';
import type { SealSilence } from '../seal-silence.ts';
import type { WantedCorrection } from './open-correction.ts';

type Sent = {
  readonly draft: OpenDraft;
  readonly token: string;
  readonly language: string;
  /** With the declarations. */
  readonly answers: Answers;
  /** What the citizen writes to it; `''` where nothing. */
  readonly remark: string;
};

type FiledCorrection =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'changed-elsewhere' | 'no-case' }
  | NoMessage
  | SealSilence;

/** The draft moved on between the look at its token and the end of the transaction: all of it is taken back. */
class DraftMovedError extends Error {
  readonly code = 'draft-moved';
}

/**
 * Makes a new receipt, which names the one whose place it takes, and a new payload; what was sent before is kept beside
 * them. All in one transaction, with the case going on where it waited.
 */
export async function fileCorrection(
  ports: FilingPorts,
  wanted: WantedCorrection,
  sent: Sent,
): Promise<FiledCorrection> {
  const content = await contentOf(ports, wanted, sent);
  if ('reason' in content) return content;
  const logged = await sealedOrSilent(makeReceipt(ports, content));
  if ('reason' in logged) return logged;
  const { bytes } = logged;
  const { row, key } = wanted.open;
  const filed = { reference: row.reference, corrections: row.corrections + 1 };
  const corrected = {
    reference: row.reference,
    version: row.version,
    state: 'in-progress' as const,
    sealedPayload: ports.vault.seal(key, payloadBytes(ports, content), aboutFiled(filed, 'payload')),
    sealedReceipt: ports.vault.seal(key, bytes, aboutFiled(filed, 'receipt')),
  };
  const { receivedAt } = content;
  const state = firstState(ports, { ...receiptFileOf(filed), at: receivedAt, bytes });
  const files = await rewrapHandedIn(ports, sent.draft, {
    answers: content.words.answers,
    open: { reference: row.reference, key },
  });
  const done = await inOne(ports, async (tx) => {
    if (!(await ports.submissions.correct(tx, corrected))) return false;
    if (!(await ports.drafts.remove(tx, sent.draft.row))) throw new DraftMovedError();
    await ports.files.handOver(tx, files);
    await ports.searchTerms.set(tx, termsOf(ports, content));
    await noteInCase(ports, tx, { wanted, sent, at: receivedAt.toISOString() });
    await keepFirstState(ports, tx, state);
    await ports.receiptLog.append(tx, logEntryOf(ports, { ...content, ...logged }));
    return true;
  });
  const slot = sent.draft.row.erasureSlot;
  if (done.ok && slot !== null) await ports.vault.erase([slot]);
  return done;
}

/** By the names of now: the case is found by what holds. */
function termsOf(ports: FilingPorts, { words, agency, reference }: FiledContent) {
  const terms = searchTermsOf(ports, agency.id, searchWords(words.service, words.answers));
  return { agency: agency.id, reference, terms };
}

function payloadBytes(ports: FilingPorts, content: FiledContent): Uint8Array {
  return serialisePayload(makePayloadOf(ports, content));
}

async function inOne(
  { transaction }: FilingPorts,
  work: (tx: Transaction) => Promise<boolean>,
): Promise<FiledCorrection> {
  try {
    return (await transaction(work)) ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
  } catch (error) {
    if (error instanceof DraftMovedError) return { ok: false, reason: 'changed-elsewhere' };
    throw error;
  }
}

async function contentOf(
  ports: FilingPorts,
  { open: { row }, payload }: WantedCorrection,
  { draft, language, answers: declared }: Sent,
): Promise<FiledContent | NoMessage | { readonly ok: false; readonly reason: 'no-case' }> {
  const { clock, agencies, receiptStates, ids } = ports;
  const { service, context } = draft;
  const { reference, corrections } = row;
  const [agency, states] = [
    await agencies.find(row.agency),
    await receiptStates.of(reference, receiptFileOf(row).letter),
  ];
  const sealed = states[0];
  if (!agency || !sealed) return { ok: false, reason: 'no-case' };
  const answers = relevantAnswers(service, declared, context);
  const receivedAt = clock.now();
  const files = await makeMessage(ports, { service, answers, context, reference, receivedAt });
  if ('reason' in files) return files;
  return {
    words: { service, answers, context },
    held: context,
    reference,
    receivedAt,
    agency,
    language,
    files,
    salt: ids.uuid(),
    corrects: {
      number: receiptNumber(reference, corrections),
      receivedAt: payload.correction?.receivedAt ?? row.receivedAt,
      sha256: sealed.sha256,
    },
  };
}

type Noted = { readonly wanted: WantedCorrection; readonly sent: Sent; readonly at: string };

async function noteInCase(ports: FilingPorts, tx: Transaction, { wanted, sent, at }: Noted): Promise<void> {
  const { open, request } = wanted;
  const { reference, agency, corrections } = open.row;
  const { token, remark } = sent;
  const said = remark === '' ? {} : { remark };
  const body = { request: request.id, number: corrections + 1, token, ...said };
  await addEntry(ports, tx, {
    open,
    entry: {
      kind: 'correction',
      id: ports.ids.uuid(),
      at,
      state: 'in-progress',
      author: 'citizen',
      by: null,
      body,
    },
  });
  await ports.audit.add({ agency, at, actor: 'citizen', action: 'answer-correction', reference }, tx);
}
