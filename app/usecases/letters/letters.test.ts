import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { FileAnswer } from '#forms/engine/model.ts';
import { eraseExpired } from '../erase-expired.ts';
import { readDocument } from '../case-documents.ts';
import { findReceipt } from '../look-up-receipt.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { LetterDocument } from '../letter-document.ts';
import type { Ports } from '../ports.ts';
import { raiseReceipt } from '../raise-receipt.ts';
import { finishedApplicant } from '../testing/applicant.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { draftLetter } from './draft-letter.ts';
import type { LetterOrder } from './draft-letter.ts';
import { sendLetter } from './send-letter.ts';

const counter = openCounter();
/** In days. */
const FIVE_MINUTES = 5 / 1_440;

const order = (change: Partial<LetterOrder> = {}): LetterOrder => ({
  kind: 'refused',
  addressee: 'Frau\r\nErika Beispiel\n \n12345 Musterstadt',
  text: 'Das Beet liegt zu nah am Teich.\n\n- Abstand: 2 m\n- verlangt: 5 m',
  asked: null,
  due: null,
  by: 'Anna Öztürk',
  ...change,
});

async function newCase(ports: Ports) {
  const applicant = await finishedApplicant(ports);
  const sent = await applicant.send(await applicant.token());
  const reference = sent.ok ? sent.reference : '';
  const open = await openCaseAtAgency(ports, { reference, member: ANNA, action: 'send-decision' });
  if (!open) throw new Error('There is no case.');
  return { reference, open };
}

async function readLetter(
  ports: Ports,
  open: Awaited<ReturnType<typeof newCase>>['open'],
  letter: FileAnswer,
) {
  const read = await readDocument(ports, open, { id: letter.id, among: [letter] });
  return read && buffer(read.bytes);
}

const accept = () => Promise.resolve(true);

describe('A letter is sent', () => {
  it('as a document of its case, sealed, and everybody’s check knows it as ours', async () => {
    const { ports } = counter;
    const { open, reference } = await newCase(ports);
    const sent = await sendLetter(ports, { open, order: order() }, accept);
    if (!sent.ok) throw new Error(sent.reason);
    const bytes = await readLetter(ports, open, sent.letter);
    const sha256 = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
    expect(sent.letter).toMatchObject({ name: `refused ${reference}.pdf`, type: 'pdf', sha256 });
    expect(sent.letter.size).toBe(bytes?.length);
    expect(await findReceipt(ports, sha256)).toMatchObject({ known: true });
    expect(await ports.receiptLog.findBySha256(sha256)).toMatchObject({ reference });
  });

  it('with the case’s data and what was typed, for people and for machines', async () => {
    const made: LetterDocument[] = [];
    const letters: Ports['letters'] = {
      make: (letter) => {
        made.push(letter);
        return counter.ports.letters.make(letter);
      },
    };
    const { open, reference } = await newCase(counter.ports);
    await sendLetter({ ...counter.ports, letters }, { open, order: order() }, accept);
    const [letter] = made;
    expect(letter?.addressee).toEqual(['Frau', 'Erika Beispiel', '12345 Musterstadt']);
    expect(letter?.blocks).toEqual([
      { kind: 'paragraph', lines: ['Das Beet liegt zu nah am Teich.'] },
      { kind: 'list', items: ['Abstand: 2 m', 'verlangt: 5 m'] },
    ]);
    const data = JSON.parse(Buffer.from(letter?.data ?? []).toString()) as unknown;
    expect(data).toMatchObject({ letter: 'refused', reference, service: 'plot', blocks: letter?.blocks });
    expect(JSON.parse(Buffer.from(letter?.anchor ?? []).toString())).toHaveProperty('last.sequence');
  });

  it('also while what has expired is cleared away', async () => {
    const { ports } = counter;
    const { open } = await newCase(ports);
    const complete: Ports['files']['complete'] = async (...completed) => {
      await ports.files.complete(...completed);
      counter.wait(FIVE_MINUTES);
      await eraseExpired(ports);
    };
    const sent = await sendLetter(
      { ...ports, files: { ...ports.files, complete } },
      { open, order: order() },
      accept,
    );
    if (!sent.ok) throw new Error(sent.reason);
    expect((await readLetter(ports, open, sent.letter))?.length).toBe(sent.letter.size);
  });

  it('together with what else changes, or not at all', async () => {
    const { ports } = counter;
    const { open, reference } = await newCase(ports);
    const before = await ports.receiptLog.head();
    const refused = await sendLetter(ports, { open, order: order() }, () => Promise.resolve(false));
    const broken = sendLetter(ports, { open, order: order() }, () => Promise.reject(new Error('broken')));
    expect(refused).toEqual({ ok: false, reason: 'changed-elsewhere' });
    await expect(broken).rejects.toThrow('broken');
    const { sequence: from } = before;
    const since = await ports.receiptLog.entries({ from: from + 1, to: from + 9 });
    expect(since.map(({ kind }) => kind)).toEqual(['announced', 'announced']);
    const documents = await ports.files.ofSubmission(reference);
    counter.wait(1);
    await eraseExpired(ports);
    expect(await ports.files.ofSubmission(reference)).toHaveLength(documents.length);
  });

  it('never with characters that cannot be seen', async () => {
    const { open } = await newCase(counter.ports);
    const before = await counter.ports.receiptLog.head();
    for (const [field, typed] of [
      ['text', 'Sie dürfen \u202Eneffüröt\u202C.'],
      ['addressee', 'Erika\u200BBeispiel'],
    ] as const)
      expect(await sendLetter(counter.ports, { open, order: order({ [field]: typed }) }, accept)).toEqual({
        ok: false,
        reason: 'hidden-character',
        field,
      });
    expect(await counter.ports.receiptLog.head()).toEqual(before);
  });

  it('not while the seal is out of reach', async () => {
    const silent = Object.assign(new Error('silent'), { code: 'token-silent' });
    const ports: Ports = { ...counter.ports, letters: { make: () => Promise.reject(silent) } };
    const { open } = await newCase(ports);
    expect(await sendLetter(ports, { open, order: order() }, accept)).toMatchObject({ reason: 'no-seal' });
  });

  it('and raised by the worker beside the receipt of its case', async () => {
    const ports: Ports = { ...counter.ports, sealLevel: 'B-LT' };
    const { open, reference } = await newCase(ports);
    const sent = await sendLetter(ports, { open, order: order() }, accept);
    if (!sent.ok) throw new Error(sent.reason);
    await raiseReceipt(ports, { reference, letter: sent.letter.id });
    const levels = async (letter?: string) =>
      (await ports.receiptStates.of(reference, letter)).map(({ level }) => level);
    expect(await levels(sent.letter.id)).toEqual(['B-B', 'B-T', 'B-LT']);
    expect(await levels()).toEqual(['B-B']);
    const bytes = await readLetter(ports, open, sent.letter);
    expect(bytes?.subarray(sent.letter.size).toString()).toBe('+B-T+B-LT');
  });
});

describe('A letter can be looked at', () => {
  it('before anything is sealed or kept', async () => {
    const { ports } = counter;
    const { open, reference } = await newCase(ports);
    const [head, documents] = [await ports.receiptLog.head(), await ports.files.ofSubmission(reference)];
    const drafted = await draftLetter(ports, open, order());
    expect(drafted).toMatchObject({ ok: true, draft: { title: 'refused' } });
    expect(await ports.receiptLog.head()).toEqual(head);
    expect(await ports.files.ofSubmission(reference)).toEqual(documents);
  });
});
