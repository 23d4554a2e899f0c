import { relevantAnswers } from '#forms/engine/answers.ts';
import type { Answers, Context } from '#forms/engine/model.ts';
import type { PayloadFile } from '#forms/payload/model.ts';
import { searchWords } from '#forms/submission/search.ts';
import { expiry } from '#forms/submission/retention.ts';
import { aboutCase, aboutReplyKey } from './about-case.ts';
import { addEntry } from './add-entry.ts';
import { makePayloadOf, makeReceipt, serialisePayload } from './filed-content.ts';
import type { FiledContent } from './filed-content.ts';
import { momentOf } from './context-of.ts';
import { findAuthority } from './find-authority.ts';
import { makeMessage } from './make-message.ts';
import type { NoMessage } from './make-message.ts';
import type { OpenCase } from './open-case.ts';
import type { OpenDraft } from './open-draft.ts';
import { searchTermsOf } from './search-terms.ts';
import { logEntryOf } from './receipt-log/log-receipt.ts';
import { rewrapHandedIn } from './rewrap-handed-in.ts';
import { firstState, keepFirstState } from './receipt-state.ts';
import { sealedOrSilent } from './seal-silence.ts';
import type { SealSilence } from './seal-silence.ts';
import { countReceipt } from './statistics/count-case.ts';
import type { Agency, Key, Ports, SubmissionRow, Transaction } from './ports.ts';

export type FilingPorts = Pick<
  Ports,
  | 'clock'
  | 'workdays'
  | 'channel'
  | 'ids'
  | 'catalogue'
  | 'vault'
  | 'drafts'
  | 'opinions'
  | 'submissions'
  | 'entries'
  | 'searchTerms'
  | 'tallySheet'
  | 'files'
  | 'agencies'
  | 'audit'
  | 'outbox'
  | 'receiptLog'
  | 'receiptStates'
  | 'receiptUpdates'
  | 'sealLevel'
  | 'signLog'
  | 'digest'
  | 'transaction'
  | 'receipts'
  | 'standards'
  | 'texts'
  | 'origin'
>;

export type Filing = {
  readonly code: string;
  readonly token: string;
  readonly language: string;
  /** With the declarations. */
  readonly answers: Answers;
};

export type Filed =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly reason: 'no-authority' }
  | { readonly ok: false; readonly reason: 'draft-gone' }
  | NoMessage
  | SealSilence;

/** A case in the making. */
type Case = {
  readonly draft: OpenDraft;
  readonly filing: Filing;
  readonly agency: Agency;
  readonly reference: string;
  readonly receivedAt: Date;
  /** At the time of receipt. */
  readonly context: Context;
  readonly files: readonly PayloadFile[];
  readonly key: Key;
  readonly erasure: Key;
  readonly erasureSlot: number;
  readonly salt: string;
};

/** Makes receipt and sealed payload, then stores everything and removes the draft in one transaction. */
export async function fileSubmission(ports: FilingPorts, draft: OpenDraft, filing: Filing): Promise<Filed> {
  const agency = await findAuthority(ports, draft);
  if (!agency) return { ok: false, reason: 'no-authority' };
  const newCase = await openNewCase(ports, draft, { filing, agency });
  if ('reason' in newCase) return newCase;
  const logged = await sealedOrSilent(makeReceipt(ports, contentOf(newCase)));
  if ('reason' in logged) return logged;
  const { bytes } = logged;
  const [row, files] = [makeRow(ports, newCase, bytes), await rewrapFiles(ports, newCase)];
  const state = firstState(ports, {
    reference: newCase.reference,
    letter: '',
    at: newCase.receivedAt,
    bytes,
  });
  const isFiled = await ports.transaction(async (tx) => {
    if (!(await ports.drafts.remove(tx, draft.row))) return false;
    await store(ports, tx, { row, key: newCase.key });
    await ports.searchTerms.set(tx, indexOf(ports, newCase));
    await keepFirstState(ports, tx, state);
    await ports.files.handOver(tx, files);
    await ports.receiptLog.append(tx, logEntryOf(ports, { ...newCase, ...logged }));
    return true;
  });
  return isFiled ? { ok: true, reference: row.reference } : { ok: false, reason: 'draft-gone' };
}

async function openNewCase(
  ports: FilingPorts,
  draft: OpenDraft,
  { filing, agency }: Pick<Case, 'filing' | 'agency'>,
): Promise<Case | NoMessage> {
  const { ids, clock, vault } = ports;
  const { service } = draft;
  const answers = relevantAnswers(service, filing.answers, draft.context);
  const [reference, receivedAt] = [ids.reference(), clock.now()];
  const context = { ...draft.context, ...momentOf(receivedAt) };
  const files = await makeMessage(ports, { service, answers, context, reference, receivedAt });
  if ('reason' in files) return files;
  return {
    draft,
    filing: { ...filing, answers },
    agency,
    reference,
    receivedAt,
    context,
    files,
    key: vault.newKey(),
    salt: ids.uuid(),
    ...(await erasureFor(ports, draft)),
  };
}

/** The draft's own erasure key: erasing the case then erases as well what a log of the database still holds of the draft. */
async function erasureFor(
  { vault }: FilingPorts,
  { row, erasure }: OpenDraft,
): Promise<Pick<Case, 'erasure' | 'erasureSlot'>> {
  if (erasure && row.erasureSlot !== null) return { erasure, erasureSlot: row.erasureSlot };
  const { slot, key } = await vault.newErasureKey();
  return { erasure: key, erasureSlot: slot };
}

async function store(ports: FilingPorts, tx: Transaction, open: OpenCase): Promise<void> {
  const { row } = open;
  const { reference, agency, receivedAt } = row;
  await ports.submissions.add(tx, row);
  countReceipt(ports, tx, row);
  const entry = { kind: 'state', author: 'citizen', by: null, body: { note: null } } as const;
  await addEntry(ports, tx, {
    open,
    entry: { ...entry, id: ports.ids.uuid(), at: receivedAt, state: row.state },
  });
  await ports.audit.add({ agency, at: receivedAt, actor: 'citizen', action: 'submit', reference }, tx);
  await ports.outbox.add(tx, { task: 'deliver', reference });
}

function indexOf(ports: FilingPorts, { draft, filing, agency, reference }: Case) {
  const terms = searchTermsOf(ports, agency.id, searchWords(draft.service, filing.answers));
  return { agency: agency.id, reference, terms };
}

function makeRow(ports: FilingPorts, newCase: Case, receipt: Uint8Array): SubmissionRow {
  const { draft, filing, agency, reference, receivedAt, key, erasure } = newCase;
  const { vault } = ports;
  const about = aboutCase(reference);
  const reply = vault.newKeyPair();
  const row = {
    service: draft.service.id,
    serviceVersion: draft.service.version,
    receivedAt: receivedAt.toISOString(),
  };
  const payload = serialisePayload(makePayloadOf(ports, contentOf(newCase)));
  return {
    ...row,
    reference,
    draftId: draft.row.id,
    token: filing.token,
    lookup: vault.lookup(filing.code),
    agency: agency.id,
    language: filing.language,
    state: 'received',
    assignee: null,
    newsAt: row.receivedAt,
    keyForCode: vault.wrapForCode(key, { ...filing, erasure }, about),
    keyForAgency: vault.wrapForAgency(key, { ...agency, erasure }, about),
    erasureSlot: newCase.erasureSlot,
    replyPublicKey: reply.publicKey,
    sealedReplyKey: vault.wrapUnderKey(reply.privateKey, key, aboutReplyKey(reference)),
    sealedPayload: vault.seal(key, payload, `${about}:payload`),
    sealedReceipt: vault.seal(key, receipt, `${about}:receipt`),
    corrections: 0,
    version: 1,
    deliveredAt: null,
    // Follows from the first entry.
    dueOn: null,
    deleteAfter: expiry(receivedAt, draft.service.retention),
    sealedContact: null,
    sealedOwnContact: null,
    readByCitizen: 0,
  };
}

/** What is sealed in receipt and payload. */
function contentOf(newCase: Case): FiledContent {
  const { draft, filing, agency, reference, receivedAt, context, files, salt } = newCase;
  const { service } = draft;
  const { answers, language } = filing;
  const words = { service, answers, context: draft.context };
  return { words, held: context, reference, receivedAt, agency, language, files, corrects: null, salt };
}

async function rewrapFiles(ports: FilingPorts, { draft, filing, reference, key }: Case) {
  return rewrapHandedIn(ports, draft, { answers: filing.answers, open: { reference, key } });
}
