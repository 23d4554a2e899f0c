import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { appendUpload, uploadLength } from './append-upload.ts';
import { beginUpload } from './begin-upload.ts';
import { eraseExpired } from './erase-expired.ts';
import { fetchOfficeDocument } from './fetch-office-file.ts';
import { openDraft } from './open-draft.ts';
import { removeFile } from './remove-file.ts';
import { removeItem } from './remove-item.ts';
import { showOfficeCase } from './show-office-case.ts';
import { fetchCaseDocument } from './show-case.ts';
import { showOfficeDocument } from './show-office-document.ts';
import { showPage } from './show-page.ts';
import { at, finishedApplicant, firstChild } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { sendAs } from './testing/filed-case.ts';

const counter = openCounter();
const pdf = Buffer.from('%PDF-1.7 an invented certificate');
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(90)]);

async function filesAt(code: string) {
  const shown = await showPage(counter.ports, { code, place: firstChild });
  return shown.ok ? (shown.files['nachweis'] ?? []) : [];
}

describe('a document', () => {
  it('is handed in, shown with its name, and taken out again', async () => {
    const { ports } = counter;
    const { code, handIn } = await finishedApplicant(ports);
    expect(await handIn(pdf, 'C:\\Scans\\Nachweis\u202Egpj.pdf')).toEqual({ ok: true });
    const [file] = await filesAt(code);
    expect(file).toMatchObject({ name: 'Nachweisgpj.pdf', size: pdf.length, type: 'pdf' });
    expect(await removeFile(ports, { code, place: firstChild, id: file?.id ?? '' })).toEqual({ ok: true });
    expect(await filesAt(code)).toEqual([]);
    await expect(ports.blobs.length(file?.id ?? '')).rejects.toThrow('ENOENT');
  });

  it.each([
    ['is empty', Buffer.alloc(0), 'file-empty'],
    ['is no kind that is taken', Buffer.from('MZ program'), 'file-type'],
    ['is locked by a password', Buffer.from('%PDF-1.7 trailer << /Encrypt 5 0 R >>'), 'file-locked'],
  ])('that %s is refused and erased', async (_, bytes, code) => {
    const applicant = await finishedApplicant(counter.ports);
    expect(await applicant.handIn(bytes)).toMatchObject({
      reason: 'issue',
      issue: { field: 'nachweis', code },
    });
    expect(await filesAt(applicant.code)).toEqual([]);
  });

  it('is refused where there are enough', async () => {
    const { handIn } = await finishedApplicant(counter.ports);
    await handIn(pdf);
    await handIn(png);
    await expect(handIn(pdf)).rejects.toThrow('too-many');
  });

  it('larger than allowed is stopped while it arrives, and before it does', async () => {
    const { ports } = counter;
    const { code } = await finishedApplicant(ports);
    const question = { code, place: firstChild, field: 'nachweis' };
    expect(await beginUpload(ports, { ...question, size: 9_000_000 })).toMatchObject({ reason: 'too-big' });
    const begun = await beginUpload(ports, { ...question, size: 0 });
    const upload = begun.ok ? begun : { id: '', maxBytes: 0 };
    const bytes = endless();
    await expect(appendUpload(ports, { code, offset: 0, bytes, ...upload })).rejects.toThrow('larger than');
  });

  it('goes on where the line was cut, for its own draft only', async () => {
    const { ports } = counter;
    const [{ code }, stranger] = [await finishedApplicant(ports), await finishedApplicant(ports)];
    const begun = await beginUpload(ports, { code, place: firstChild, field: 'nachweis', size: 0 });
    const { id, maxBytes } = begun.ok ? begun : { id: '', maxBytes: 0 };
    await expect(
      appendUpload(ports, { code, id, maxBytes, offset: 0, bytes: cutAfter(pdf) }),
    ).rejects.toThrow('cut');
    expect(await uploadLength(ports, { code, id })).toBe(pdf.length);
    expect(await uploadLength(ports, { code: stranger.code, id })).toBeNull();
  });

  it('is erased when the line was cut and nobody can go on with it', async () => {
    const { ports } = counter;
    const { code } = await finishedApplicant(ports);
    const begun = await beginUpload(ports, { code, place: firstChild, field: 'nachweis', size: 0 });
    const { id, maxBytes } = begun.ok ? begun : { id: '', maxBytes: 0 };
    const bytes = cutAfter(pdf);
    await expect(
      appendUpload(ports, { code, id, maxBytes, offset: 0, bytes, canResume: false }),
    ).rejects.toThrow('cut');
    expect(await ports.files.find(id)).toBeNull();
    await expect(ports.blobs.length(id)).rejects.toThrow('ENOENT');
  });

  it('cannot be begun again and again', async () => {
    const { ports } = counter;
    const { code } = await finishedApplicant(ports);
    const begin = () => beginUpload(ports, { code, place: firstChild, field: 'nachweis', size: 0 });
    // All at once: nobody has counted the others yet.
    const begun = await Promise.all(Array.from({ length: 30 }, begin));
    const reasons = begun.map((each) => (each.ok ? 'begun' : each.reason));
    // The question takes two documents, and three more may have got stuck.
    expect(reasons.filter((reason) => reason === 'begun').length).toBeLessThanOrEqual(5);
    expect(new Set(reasons.filter((reason) => reason !== 'begun'))).toEqual(new Set(['too-many']));
    const draft = await openDraft(ports, code);
    expect((await ports.files.ofDraft(draft?.row.id ?? '')).length).toBeLessThanOrEqual(5);
  });

  it('can be begun beside a few that got stuck', async () => {
    const { ports } = counter;
    const { code, handIn } = await finishedApplicant(ports);
    for (let stuck = 0; stuck < 4; stuck += 1)
      await beginUpload(ports, { code, place: firstChild, field: 'nachweis', size: 0 });
    expect(await handIn(pdf)).toEqual({ ok: true });
  });

  it('that was begun and not finished is erased after a day', async () => {
    const { ports, wait } = counter;
    const { code } = await finishedApplicant(ports);
    const begun = await beginUpload(ports, { code, place: firstChild, field: 'nachweis', size: 0 });
    const id = begun.ok ? begun.id : '';
    wait(0.9);
    await eraseExpired(ports);
    expect(await uploadLength(ports, { code, id })).toBe(0);
    wait(0.2);
    await eraseExpired(ports);
    expect(await uploadLength(ports, { code, id })).toBeNull();
    await expect(ports.blobs.length(id)).rejects.toThrow('ENOENT');
  });

  it('goes with the list item it belongs to', async () => {
    const { ports } = counter;
    const { code, fill, handIn, itemToken } = await finishedApplicant(ports);
    await handIn(pdf);
    const [file] = await filesAt(code);
    await fill(at('kinder', 1), { rufname: ['Ole'] });
    const token = await itemToken(at('familie'), 0);
    await removeItem(ports, { code, place: at('familie'), index: 0, token });
    expect(await ports.files.find(file?.id ?? '')).toBeNull();
  });

  it('is opened by the agency after sending, and by nobody else', async () => {
    const { ports } = counter;
    const applicant = await finishedApplicant(ports);
    await applicant.handIn(pdf);
    const submitted = await applicant.send(await applicant.token());
    const reference = submitted.ok ? submitted.reference : '';
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    const id = shown?.payload.documents[0]?.id ?? '';
    const document = await fetchOfficeDocument(ports, {
      member: ANNA,
      reference,
      id,
      action: 'download-document',
    });
    const parts: Uint8Array[] = [];
    for await (const part of document?.bytes ?? []) parts.push(part);
    expect(Buffer.concat(parts)).toEqual(pdf);
    const stranger = { ...ANNA, agency: 'elsewhere' };
    expect(
      await fetchOfficeDocument(ports, { member: stranger, reference, id, action: 'download-document' }),
    ).toBeNull();
    expect(await filesAt(applicant.code)).toEqual([]);
  });

  it.each([0, 70_000])('is not handed out when only %i bytes of it are left on the disk', async (left) => {
    const { ports } = counter;
    const applicant = await finishedApplicant(ports);
    const long = Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(100_000, 'x'), Buffer.from('\n%%EOF\n')]);
    expect(await applicant.handIn(long)).toEqual({ ok: true });
    const { reference, code } = await sendAs(applicant);
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    const id = shown?.payload.documents[0]?.id ?? '';
    await truncate(join(counter.folder, 'documents', id), left);
    const office = { member: ANNA, reference, id, action: 'download-document' } as const;
    await expect(fetchOfficeDocument(ports, office)).rejects.toMatchObject({ code: 'document-damaged' });
    await expect(fetchCaseDocument(ports, { reference, code, id })).rejects.toMatchObject({
      code: 'document-damaged',
    });
  });

  it('is not handed out when it is gone from the disk, or something else lies there', async () => {
    const { ports } = counter;
    const applicant = await finishedApplicant(ports);
    await applicant.handIn(pdf);
    await applicant.handIn(png);
    const { reference, code } = await sendAs(applicant);
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    const [gone = '', other = ''] = shown?.payload.documents.map(({ id }) => id) ?? [];
    await ports.blobs.remove(gone);
    await writeFile(join(counter.folder, 'documents', other), 'x'.repeat(200));
    for (const id of [gone, other]) {
      const fetching = fetchCaseDocument(ports, { reference, code, id });
      await expect(fetching).rejects.toMatchObject({ code: 'document-damaged' });
      const document = await showOfficeDocument(ports, { member: ANNA, reference, id });
      expect(document).toMatchObject({ isWhole: false, file: { id } });
    }
  });
});

function endless(): AsyncIterable<Uint8Array> {
  return Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(65_536);
    })(),
  );
}

function cutAfter(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  return Readable.from(
    (function* () {
      yield bytes;
      throw new Error('The line was cut.');
    })(),
  );
}
