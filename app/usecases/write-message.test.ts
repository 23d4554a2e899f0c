import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { takeDocumentOfCitizen, takeDocumentOfOffice } from './case-documents.ts';
import { eraseExpired } from './erase-expired.ts';
import { fetchOfficeDocument } from './fetch-office-file.ts';
import type { StaffMember } from './ports.ts';
import { fetchCaseDocument, showCase } from './show-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import type { FiledCase } from './testing/filed-case.ts';
import { writeAsOffice } from './testing/write-as-office.ts';
import { writeToOffice } from './write-message.ts';

const counter = openCounter();
const pdf = Buffer.from('%PDF-1.7 an invented certificate');
const STRANGER: StaffMember = { ...ANNA, agency: 'anderes-amt' };

/** Somebody with a case. */
const citizen = () => fileCase(counter.ports);

async function upload(own: FiledCase, bytes: Uint8Array = pdf): Promise<string> {
  const taken = await takeDocumentOfCitizen(counter.ports, { ...own, bytes: Readable.from([bytes]) });
  return taken.ok ? taken.id : taken.reason;
}

async function messages(own: FiledCase) {
  const entries = (await showCase(counter.ports, own))?.entries ?? [];
  return entries.flatMap((entry) => (entry.kind === 'message' ? [entry] : []));
}

describe('a message', () => {
  it('goes both ways with its documents, and each side can open them', async () => {
    const { ports } = counter;
    const own = await citizen();
    const taken = await takeDocumentOfOffice(ports, {
      ...own,
      member: ANNA,
      bytes: Readable.from([pdf]),
    });
    const letter = { id: taken.ok ? taken.id : '', name: 'Plan.pdf' };
    const { reference } = own;
    const message = { reference, text: 'Bitte prüfen.', documents: [letter] };
    expect(await writeAsOffice(ports, message)).toEqual({ ok: true });
    const proof = { id: await upload(own), name: 'Nachweis.pdf' };
    const answer = { ...own, token: 'b', text: 'Hier der Nachweis.', documents: [proof] };
    expect(await writeToOffice(ports, answer)).toEqual({ ok: true });

    expect((await messages(own)).map(({ author, by, body }) => [author, by, body.text])).toEqual([
      ['office', 'Anna Öztürk', 'Bitte prüfen.'],
      ['citizen', null, 'Hier der Nachweis.'],
    ]);
    expect((await fetchCaseDocument(ports, { ...own, id: letter.id }))?.file.name).toBe('Plan.pdf');
    const wanted = { reference, id: proof.id, action: 'download-document' } as const;
    const read = await fetchOfficeDocument(ports, { ...wanted, member: ANNA });
    expect(read && (await buffer(read.bytes))).toEqual(pdf);
    expect(await fetchOfficeDocument(ports, { ...wanted, member: STRANGER })).toBeNull();
  });

  it('is sent once when the button is pressed twice, and what was changed since is not lost', async () => {
    const own = await citizen();
    const writing = { ...own, token: 'a', text: 'Guten Tag.', documents: [] };
    const press = () => writeToOffice(counter.ports, writing);
    await Promise.all([press(), press()]);
    await writeToOffice(counter.ports, { ...writing, text: 'Guten Tag, noch etwas.' });
    expect((await messages(own)).map(({ body }) => body.text)).toEqual([
      'Guten Tag.',
      'Guten Tag, noch etwas.',
    ]);
  });

  it('that says nothing is not sent; its document is kept for the next try', async () => {
    const { ports } = counter;
    const own = await citizen();
    const proof = { id: await upload(own), name: 'Nachweis.pdf' };
    const writing = { ...own, token: 'a', documents: [proof] };
    const refused = await writeToOffice(ports, { ...writing, text: ' ' });
    expect(refused).toMatchObject({ faults: { text: 'missing' }, documents: [proof] });
    expect(await writeToOffice(ports, { ...writing, text: 'Hier.' })).toEqual({ ok: true });
  });

  it.each([
    ['empty', Buffer.alloc(0), 'file-empty'],
    ['of a kind that is not taken', Buffer.from('MZ program'), 'file-type'],
    ['locked', Buffer.from('%PDF-1.7 trailer << /Encrypt 5 0 R >>'), 'file-locked'],
  ])('with a document that is %s is not sent', async (_, bytes, code) => {
    const own = await citizen();
    const wrong = { id: await upload(own, bytes), name: 'x.pdf' };
    const refused = await writeToOffice(counter.ports, {
      ...own,
      token: 'a',
      text: 'Hier.',
      documents: [wrong],
    });
    expect(refused).toMatchObject({ faults: { documents: [{ name: 'x.pdf', code }] } });
    expect(await messages(own)).toEqual([]);
  });

  it("takes nobody else's document, and none twice", async () => {
    const [own, other] = [await citizen(), await citizen()];
    const theirs = { id: await upload(other), name: 'x.pdf' };
    const writing = { token: 'a', text: 'Hier.', documents: [theirs] };
    const broken = { faults: { documents: [{ code: 'file-broken' }] } };
    expect(await writeToOffice(counter.ports, { ...own, ...writing })).toMatchObject(broken);
    expect(await writeToOffice(counter.ports, { ...other, ...writing })).toEqual({ ok: true });
    expect(await writeToOffice(counter.ports, { ...other, ...writing, text: 'Noch eine.' })).toMatchObject(
      broken,
    );
  });

  it('has at most five documents', async () => {
    const own = await citizen();
    const documents = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map(async (name) => ({ id: await upload(own), name })),
    );
    const refused = await writeToOffice(counter.ports, { ...own, token: 'a', text: 'Hier.', documents });
    expect(refused).toMatchObject({ faults: { documents: [{ name: '6', code: 'file-too-many' }] } });
  });
});

it('a document larger than allowed is stopped while it arrives', async () => {
  expect(await upload(await citizen(), Buffer.alloc(10_485_761))).toBe('too-big');
});

it('nobody without the code hands anything in', async () => {
  const own = await citizen();
  const other = { ...own, code: (await citizen()).code };
  expect(await upload(other)).toBe('no-case');
  expect(await writeToOffice(counter.ports, { ...other, token: 'a', text: 'x', documents: [] })).toEqual({
    ok: false,
    reason: 'no-case',
  });
});

it('documents that no message names are gone after a day, the others stay', async () => {
  const { ports, wait } = counter;
  const own = await citizen();
  const [lost, kept] = [await upload(own), await upload(own)];
  const documents = [{ id: kept, name: 'Nachweis.pdf' }];
  await writeToOffice(ports, { ...own, token: 'a', text: 'Hier.', documents });
  wait(2);
  await eraseExpired(ports);
  expect(await ports.files.find(lost)).toBeNull();
  expect((await fetchCaseDocument(ports, { ...own, id: kept }))?.file.name).toBe('Nachweis.pdf');
});

it('the citizen is told what is new until it was read, by whatever else of the case is looked at', async () => {
  const own = await citizen();
  const unread = async (isRead: boolean) => (await showCase(counter.ports, { ...own, isRead }))?.unread;
  expect(await unread(true)).toEqual([]);
  await writeAsOffice(counter.ports, { reference: own.reference });
  await writeToOffice(counter.ports, { ...own, token: 'b', text: 'Von mir.', documents: [] });
  const [news] = await messages(own);
  expect(await unread(false)).toEqual([news?.id]);
  expect(await unread(true)).toEqual([news?.id]);
  expect(await unread(true)).toEqual([]);
});
