import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { isChanged, rowId } from '#forms/submission/correction/compare.ts';
import type { Compared } from '#forms/submission/correction/compare.ts';
import { appendUpload } from '../append-upload.ts';
import { attachUpload } from '../attach-upload.ts';
import { beginUpload } from '../begin-upload.ts';
import { documentsIn } from '../documents-in.ts';
import { fetchOfficeDocument } from '../fetch-office-file.ts';
import { openDraft } from '../open-draft.ts';
import type { Ports } from '../ports.ts';
import type { ReceiptDocument } from '../receipt-document.ts';
import { removeFile } from '../remove-file.ts';
import { fetchCaseDocument } from '../show-case.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { showPage } from '../show-page.ts';
import { finishedApplicant, firstChild, handInFor } from '../testing/applicant.ts';
import { askToCorrect, CHILD, draftCodeOf, NAME, sendCorrected } from '../testing/corrected-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { sendAs } from '../testing/filed-case.ts';
import type { FiledCase } from '../testing/filed-case.ts';
import { typeCorrection } from '../testing/type-correction.ts';
import { beginCorrection } from './begin-correction.ts';
import { showCorrectionReview } from './show-correction-review.ts';

const counter = openCounter();
const OLD = { name: 'Alt.pdf', bytes: Buffer.from('%PDF-1.7 an invented certificate, too old') };
const NEW = { name: 'Neu.pdf', bytes: Buffer.from('%PDF-1.7 an invented certificate of this year') };
const OLD_BESIDE_NEW = { field: 'nachweis', documents: [{ name: OLD.name }, { name: NEW.name }] };

describe('a document that the office has marked', () => {
  it('is replaced by the citizen; both sides read old and new, and the receipt names the new one', async () => {
    const { ports, receipts } = keepingReceipts(counter.ports);
    const sent = await markedCase(ports, [DOCUMENT]);
    expect(await beginCorrection(ports, sent)).toEqual({ ok: true, next: firstChild });
    await replaceDocument(ports, sent);
    const checked = await showCorrectionReview(ports, sent);
    expect(checked.ok && changedDocuments(checked.compared)).toMatchObject([OLD_BESIDE_NEW]);
    expect(await sendCorrected(ports, sent)).toEqual({ ok: true });

    const office = await showOfficeCase(ports, { member: ANNA, reference: sent.reference });
    const changed = office?.changes.flatMap(({ compared }) => changedDocuments(compared)) ?? [];
    expect(changed).toMatchObject([OLD_BESIDE_NEW]);
    const ids = changed.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect(await Promise.all(ids.map((id) => readByBoth(sent, id)))).toEqual([
      { office: String(OLD.bytes), citizen: String(OLD.bytes) },
      { office: String(NEW.bytes), citizen: String(NEW.bytes) },
    ]);
    expect(receipts.map(({ documents }) => documents)).toEqual([[inReceipt(OLD)], [inReceipt(NEW)]]);
  });
});

describe('a document that the office has not marked', () => {
  it.each([
    ['on the page of what is marked', CHILD],
    ['on a page where nothing is marked', NAME],
  ])('can neither be taken out nor joined by another, %s', async (_, mark) => {
    const { ports } = counter;
    const { sent, code, id } = await begunCorrection(ports, [mark]);
    expect(await removeFile(ports, { code, place: firstChild, id })).toEqual(REFUSED_REMOVAL);
    const question = { code, place: firstChild, field: 'nachweis' };
    expect(await beginUpload(ports, { ...question, size: 1 })).toEqual(REFUSED);
    expect(await documentsOfDraft(ports, code)).toMatchObject([{ id, name: OLD.name }]);
    expect(await readByBoth(sent, id)).toEqual({ office: String(OLD.bytes), citizen: String(OLD.bytes) });
  });

  it('stays, with what was typed, where it was marked until the office asked for something else', async () => {
    const { ports } = counter;
    const { sent, code, id } = await begunCorrection(ports, [DOCUMENT, CHILD]);
    const typed = { ...sent, place: firstChild, input: { rufname: ['Mia-Sophie'] } };
    expect(await typeCorrection(ports, typed)).toMatchObject({ ok: true });
    const question = { code, place: firstChild, field: 'nachweis' };
    const begun = await beginUpload(ports, { ...question, size: 0 });
    if (!begun.ok) throw new Error(begun.reason);
    const bytes = Readable.from([NEW.bytes]);
    await appendUpload(ports, { code, id: begun.id, offset: 0, maxBytes: begun.maxBytes, bytes });
    expect(await askToCorrect(ports, sent.reference, [CHILD])).toEqual({ ok: true });
    expect(await beginCorrection(ports, sent)).toMatchObject({ ok: true });

    expect(await attachUpload(ports, { ...question, id: begun.id, name: NEW.name })).toEqual(REFUSED);
    expect(await removeFile(ports, { code, place: firstChild, id })).toEqual(REFUSED_REMOVAL);
    expect(await ports.files.find(begun.id)).toBeNull();
    expect(await documentsOfDraft(ports, code)).toMatchObject([{ id, name: OLD.name }]);
    const checked = await showCorrectionReview(ports, sent);
    const changed = checked.ok && changedRows(checked.compared).map(({ field, after }) => [field.id, after]);
    expect(changed).toEqual([['rufname', 'Mia-Sophie']]);
    expect(await sendCorrected(ports, sent)).toEqual({ ok: true });
    expect(await readByBoth(sent, id)).toEqual({ office: String(OLD.bytes), citizen: String(OLD.bytes) });
  });
});

const DOCUMENT = rowId(firstChild, 'nachweis');
const REFUSED = { ok: false, reason: 'not-asked' };
const REFUSED_REMOVAL = { ok: false, reason: 'no-such-file' };

/** A case with one document whose citizen has begun to correct what was marked. */
async function begunCorrection(ports: Ports, marks: readonly string[]) {
  const sent = await markedCase(ports, marks);
  expect(await beginCorrection(ports, sent)).toMatchObject({ ok: true });
  const code = await draftCodeOf(ports, sent);
  const [document] = await documentsOfDraft(ports, code);
  return { sent, code, id: document?.id ?? '' };
}

async function documentsOfDraft(ports: Ports, code: string) {
  return documentsIn((await openDraft(ports, code))?.answers ?? {});
}

/** A case with one document, where the office has marked something. */
async function markedCase(ports: Ports, marks: readonly string[]): Promise<FiledCase> {
  const applicant = await finishedApplicant(ports);
  expect(await applicant.handIn(OLD.bytes, OLD.name)).toEqual({ ok: true });
  const sent = await sendAs(applicant);
  expect(await askToCorrect(ports, sent.reference, marks)).toEqual({ ok: true });
  return sent;
}

/** The citizen sees what was marked and why, and nothing else to be changed, and hands in another document. */
async function replaceDocument(ports: Ports, sent: FiledCase): Promise<void> {
  const code = await draftCodeOf(ports, sent);
  const page = await showPage(ports, { code, place: firstChild });
  if (!page.ok) throw new Error(page.reason);
  expect(page.correction?.reasons).toEqual({ nachweis: 'Bitte prüfen' });
  expect([...(page.correction?.locked ?? [])]).toEqual(['rufname']);
  const id = page.files['nachweis']?.[0]?.id ?? '';
  expect(await removeFile(ports, { code, place: firstChild, id })).toEqual({ ok: true });
  expect(await handInFor(ports, { code, ...NEW })).toEqual({ ok: true });
  const typed = await typeCorrection(ports, { ...sent, place: firstChild, input: {} });
  expect(typed).toMatchObject({ ok: true, next: 'review' });
}

/** The answers that are others than before: of each the documents before, then those of now. */
function changedDocuments(compared: Compared) {
  return changedRows(compared).map(({ field, before = null, after = null }) => ({
    field: field.id,
    documents: documentsIn({ before, after }),
  }));
}

const changedRows = ({ now }: Compared) => now.flatMap((section) => section.rows.filter(isChanged));

async function readByBoth({ reference, code }: FiledCase, id: string) {
  const { ports } = counter;
  const wanted = { member: ANNA, reference, id, action: 'view-document' } as const;
  const office = await fetchOfficeDocument(ports, wanted);
  const citizen = await fetchCaseDocument(ports, { reference, code, id });
  return {
    office: office && (await text(office.bytes)),
    citizen: citizen && (await text(citizen.bytes)),
  };
}

/** The same counter, and what stands in the receipts that it seals. */
function keepingReceipts(ports: Ports) {
  const receipts: ReceiptDocument[] = [];
  const make: Ports['receipts']['make'] = (receipt) => {
    receipts.push(receipt);
    return ports.receipts.make(receipt);
  };
  return { ports: { ...ports, receipts: { ...ports.receipts, make } }, receipts };
}

function inReceipt({ name, bytes }: typeof OLD) {
  return { name, size: `${bytes.length} B`, sha256: createHash('sha256').update(bytes).digest('hex') };
}
