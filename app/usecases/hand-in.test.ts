import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { takeDocumentOfCitizen } from './case-documents.ts';
import { fetchOfficeDocument } from './fetch-office-file.ts';
import { handIn, showOwed } from './hand-in.ts';
import { showCase } from './show-case.ts';
import { showOfficeCase } from './show-office-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import type { FiledCase } from './testing/filed-case.ts';

const counter = openCounter();
const pdf = Buffer.from('%PDF-1.7 an invented certificate');
const question = { field: 'nachweis', item: [0] };

/** Somebody with a case that owes the certificate of the first child. */
const citizen = () => fileCase(counter.ports);

async function take(own: FiledCase, bytes: Uint8Array = pdf, at = question) {
  const taken = await takeDocumentOfCitizen(counter.ports, {
    ...own,
    question: at,
    bytes: Readable.from([bytes]),
  });
  return { id: taken.ok ? taken.id : `refused:${taken.reason}`, name: 'Nachweis.pdf' };
}

const owedBy = async (own: FiledCase) =>
  (await showCase(counter.ports, own))?.owed.map(({ field, section }) => [field.id, section.place.item]);

it('what was left for later is handed in for its question, and both sides stop waiting for it', async () => {
  const { ports } = counter;
  const own = await citizen();
  expect(await owedBy(own)).toEqual([['nachweis', [0]]]);
  expect(await showOwed(ports, { ...own, ...question })).toMatchObject({ ok: true, service: 'plot' });
  const document = await take(own);
  const form = { ...own, ...question, token: 'a', documents: [document] };
  expect(await handIn(ports, form)).toEqual({ ok: true });

  expect(await owedBy(own)).toEqual([]);
  const office = await showOfficeCase(ports, { member: ANNA, reference: own.reference });
  expect(office?.owed).toEqual([]);
  const entry = office?.entries.at(-1);
  expect(entry).toMatchObject({
    kind: 'document',
    author: 'citizen',
    body: { field: 'nachweis', place: { item: [0] }, documents: [{ name: 'Nachweis.pdf' }] },
  });
  const wanted = { reference: own.reference, id: document.id, action: 'download-document' } as const;
  const read = await fetchOfficeDocument(ports, { ...wanted, member: ANNA });
  expect(read && (await buffer(read.bytes))).toEqual(pdf);
  expect(await handIn(ports, form)).toEqual({ ok: false, reason: 'not-owed' });
});

it('pressed twice at once it is one entry', async () => {
  const own = await citizen();
  const documents = [await take(own)];
  const press = () => handIn(counter.ports, { ...own, ...question, token: 'a', documents });
  await Promise.all([press(), press()]);
  const entries = (await showCase(counter.ports, own))?.entries ?? [];
  expect(entries.filter(({ kind }) => kind === 'document')).toHaveLength(1);
});

it.each([
  ['nothing', [], []],
  ['what is no such file', [Buffer.from('MZ program')], [{ code: 'file-type' }]],
  ['more than the form takes', [pdf, pdf, pdf], [{ code: 'file-too-many' }]],
  ['a file larger than the form takes', [Buffer.alloc(1_048_577, 'x')], [{ code: 'file-too-big' }]],
])('%s is not taken, and the rest is kept for the next try', async (_, files, faults) => {
  const own = await citizen();
  const documents = await Promise.all(files.map((bytes) => take(own, bytes)));
  const refused = await handIn(counter.ports, { ...own, ...question, token: 'a', documents });
  expect(refused).toMatchObject({ ok: false, reason: 'faults', faults });
  expect(await owedBy(own)).toEqual([['nachweis', [0]]]);
});

it('nothing is taken for a question that waits for nothing', async () => {
  const own = await citizen();
  const other = { field: 'nachweis', item: [1] };
  expect(await take(own, pdf, other)).toMatchObject({ id: 'refused:not-owed' });
  expect(await showOwed(counter.ports, { ...own, ...other })).toEqual({ ok: false, reason: 'not-owed' });
});

it('once the case is over nothing is owed any more', async () => {
  const { ports } = counter;
  const own = await citizen();
  const at = { member: ANNA, reference: own.reference };
  await takeOnCase(ports, { ...at, version: 1 });
  await changeCaseState(ports, { ...at, version: 2, state: 'closed', note: 'Erledigt.' });
  expect(await owedBy(own)).toEqual([]);
});

it('nobody hands anything in without the code', async () => {
  const own = await citizen();
  const stranger = { ...own, code: (await citizen()).code };
  expect(await take(stranger)).toMatchObject({ id: 'refused:no-case' });
  const form = { ...stranger, ...question, token: 'a', documents: [] };
  expect(await handIn(counter.ports, form)).toEqual({ ok: false, reason: 'no-case' });
});
