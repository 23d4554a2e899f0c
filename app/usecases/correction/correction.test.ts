import { describe, expect, it } from 'vitest';
import type { Input } from '#forms/engine/model.ts';
import { isChanged, rowId } from '#forms/submission/correction/compare.ts';
import { readEntries } from '../case-entries.ts';
import { openDraft } from '../open-draft.ts';
import { openCaseWithCode, readPayload, readReceipt } from '../open-case.ts';
import type { Ports } from '../ports.ts';
import { exportCase } from '../export-case.ts';
import { fetchOfficeReceipt } from '../fetch-office-file.ts';
import { findReceipt } from '../look-up-receipt.ts';
import { fetchReceipt, showCase } from '../show-case.ts';
import { showPage } from '../show-page.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import type { FiledCase } from '../testing/filed-case.ts';
import { at, firstChild } from '../testing/applicant.ts';
import { typeCorrection } from '../testing/type-correction.ts';
import { renewCode } from '../renew-code.ts';
import { beginCorrection } from './begin-correction.ts';
import { findCorrectionCode } from './correction-code.ts';
import { keepRemark } from './keep-remark.ts';
import { requestCorrection, takeBackCorrection } from './request-correction.ts';
import { sendCorrection } from './send-correction.ts';
import { changesOf } from './show-changes.ts';
import { showCorrection } from './show-correction.ts';
import { showCorrectionReview } from './show-correction-review.ts';

const counter = openCounter();
const PERSON = at('person');
const NAME = rowId(PERSON, 'name');
const CHILD = rowId(firstChild, 'rufname');
const DECLARED: Input = { richtigkeit: ['yes'] };

async function ask(ports: Ports, reference: string, marks: readonly string[]) {
  const row = await ports.submissions.findByReference(reference);
  const reasons = marks.map((mark) => [`reason.${mark}`, ['Bitte prüfen']] as const);
  const input = { mark: marks, ...Object.fromEntries(reasons) };
  return requestCorrection(ports, {
    member: ANNA,
    reference,
    version: row?.version ?? 0,
    input,
    isPreview: false,
  });
}

async function askedCase(ports: Ports, marks = [NAME]): Promise<FiledCase> {
  const sent = await fileCase(ports);
  expect(await ask(ports, sent.reference, marks)).toEqual({ ok: true });
  return sent;
}

/** Types into a page of a correction; `false` when it was not taken. */
const type = (ports: Ports, sent: FiledCase, input: Readonly<Record<string, readonly string[]>>) =>
  typeCorrection(ports, { ...sent, place: PERSON, input });

const codeOf = async (ports: Ports, sent: FiledCase) => (await findCorrectionCode(ports, sent)) ?? '';

async function send(ports: Ports, sent: FiledCase, { token = '', remark = '', input = DECLARED } = {}) {
  const shown = await showCorrectionReview(ports, sent);
  const own = shown.ok ? shown.token : '';
  return sendCorrection(ports, { ...sent, token: token || own, language: 'de', input, remark });
}

async function corrected(ports: Ports): Promise<FiledCase> {
  const sent = await askedCase(ports);
  await beginCorrection(ports, sent);
  await type(ports, sent, { name: ['Zoë Blau'], bezirk: ['Nord'] });
  expect(await send(ports, sent)).toEqual({ ok: true });
  return sent;
}

async function opened(ports: Ports, { reference, code }: FiledCase) {
  const open = await openCaseWithCode(ports, { reference, code, action: 'see-own-case' });
  if (!open) throw new Error('There is no case.');
  return open;
}

describe('a caseworker who asks for a correction', () => {
  it('has to mark something, with a reason, and no day that is over', async () => {
    const { ports } = counter;
    const { reference } = await fileCase(ports);
    const none = await ask(ports, reference, []);
    expect(none).toMatchObject({ ok: false, faults: [{ field: 'mark', code: 'missing' }] });
    const row = await ports.submissions.findByReference(reference);
    const input = { mark: [NAME], 'due.day': ['1'], 'due.month': ['Januar'], 'due.year': ['2020'] };
    const asked = { member: ANNA, reference, version: row?.version ?? 0, input, isPreview: false };
    expect(await requestCorrection(ports, asked)).toMatchObject({
      faults: [
        { field: 'reason', mark: NAME, code: 'missing' },
        { field: 'due', code: 'past' },
      ],
    });
  });

  it('sends it once, and not over what somebody else has done since', async () => {
    const { ports } = counter;
    const { reference } = await askedCase(ports);
    const input = { mark: [NAME], [`reason.${NAME}`]: ['Noch einmal'] };
    const asked = { member: ANNA, reference, version: 1, input, isPreview: false };
    expect(await requestCorrection(ports, asked)).toMatchObject({ reason: 'changed-elsewhere' });
  });

  it('hands it over as a sealed letter, which lies in the case', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    const shown = await showCase(ports, sent);
    const [letter] =
      shown?.entries.flatMap(({ kind, body }) =>
        kind === 'correction-request' ? (body.documents ?? []) : [],
      ) ?? [];
    expect(letter).toMatchObject({ name: `correction-request ${sent.reference}.pdf`, type: 'pdf' });
    expect(await findReceipt(ports, letter?.sha256 ?? '')).toMatchObject({ known: true });
  });

  it('asks nothing while the seal is out of reach', async () => {
    const silent = Object.assign(new Error('silent'), { code: 'token-silent' });
    const ports: Ports = { ...counter.ports, letters: { make: () => Promise.reject(silent) } };
    const sent = await fileCase(ports);
    expect(await ask(ports, sent.reference, [NAME])).toEqual({ ok: false, reason: 'no-seal' });
    expect((await opened(ports, sent)).row.state).toBe('received');
  });

  it('may take it back, and then nothing is asked of the citizen', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    const { row } = await opened(ports, sent);
    expect(row.state).toBe('waiting');
    const target = { member: ANNA, reference: sent.reference, version: row.version };
    expect(await takeBackCorrection(ports, target)).toEqual({ ok: true });
    expect((await opened(ports, sent)).row.state).toBe('in-progress');
    expect(await showCorrection(ports, sent)).toMatchObject({ reason: 'not-wanted' });
    expect(await beginCorrection(ports, sent)).toMatchObject({ reason: 'not-wanted' });
  });
});

describe('a citizen who corrects', () => {
  it('is led to what was marked and to nothing else', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    expect(await beginCorrection(ports, sent)).toEqual({ ok: true, next: PERSON });
    const code = await codeOf(ports, sent);
    const page = await showPage(ports, { code, place: PERSON });
    expect(page.ok && page.correction?.reasons).toEqual({ name: 'Bitte prüfen' });
    expect(page.ok && [...(page.correction?.locked ?? [])]).toEqual(['bezirk']);
    expect(await showPage(ports, { code, place: firstChild })).toMatchObject({ reason: 'not-asked' });
  });

  it('changes nothing else, whatever is sent', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    expect(await type(ports, sent, { name: ['Zoë Blau'], bezirk: ['Süd'] })).toMatchObject({
      next: 'review',
    });
    const shown = await showCorrectionReview(ports, sent);
    const rows = shown.ok ? shown.compared.now.flatMap(({ rows: own }) => own.filter(isChanged)) : [];
    expect(rows.map(({ field, before, after }) => [field.id, before, after])).toEqual([
      ['name', 'Zoë Grünzeug', 'Zoë Blau'],
    ]);
  });

  it('goes on with the same draft when begun twice, and keeps it when other answers are marked meanwhile', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await Promise.all([beginCorrection(ports, sent), beginCorrection(ports, sent)]);
    await type(ports, sent, { name: ['Zoë Blau'] });
    expect(await ask(ports, sent.reference, [CHILD])).toEqual({ ok: true });
    expect(await send(ports, sent)).toMatchObject({ reason: 'no-draft' });
    expect(await beginCorrection(ports, sent)).toEqual({ ok: true, next: firstChild });
    const draft = await openDraft(ports, await codeOf(ports, sent));
    expect(draft?.answers['name']).toBe('Zoë Blau');
  });

  it('goes on with what was begun when the code was lost, and the code before opens nothing of it', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    await type(ports, sent, { name: ['Zoë Blau'] });
    const { row } = await opened(ports, sent);
    const errand = { member: ANNA, reference: sent.reference, version: row.version, isChecked: true };
    const renewed = await renewCode(ports, errand);
    if (!renewed.ok) throw new Error(renewed.reason);
    const again = { ...sent, code: renewed.code };
    expect(await showCorrection(ports, again)).toMatchObject({ isBegun: true });
    expect((await openDraft(ports, await codeOf(ports, again)))?.answers['name']).toBe('Zoë Blau');
    expect(await findCorrectionCode(ports, sent)).toBeNull();
    expect(await send(ports, again)).toEqual({ ok: true });
    expect(readPayload(ports, await opened(ports, again)).answers['name']).toBe('Zoë Blau');
  });

  it('may leave everything as it is, and has to say why', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    expect(await showCorrectionReview(ports, sent)).toMatchObject({ isChanged: false });
    expect(await send(ports, sent)).toEqual({ ok: false, reason: 'issues', issues: [], remark: 'missing' });
    expect(await send(ports, sent, { remark: ' Ich heiße so.\r\n' })).toEqual({ ok: true });
    const open = await opened(ports, sent);
    expect(open.row).toMatchObject({ state: 'in-progress', corrections: 1 });
    const entries = await readEntries(ports, open, 'office');
    expect(entries.at(-1)?.body).toMatchObject({ number: 1, remark: 'Ich heiße so.' });
  });

  it('hears at once all that is wrong before sending', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    const refused = await send(ports, sent, { input: { richtigkeit: [] } });
    expect(refused).toMatchObject({ reason: 'issues', remark: 'missing' });
    expect('issues' in refused && refused.issues).not.toEqual([]);
  });

  it('finds again what was written to it, also where the agency asks anew', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    await keepRemark(ports, { code: await codeOf(ports, sent), remark: 'Ich heiße so.' });
    const written = async () => {
      const shown = await showCorrectionReview(ports, sent);
      return shown.ok && shown.remark;
    };
    expect(await written()).toBe('Ich heiße so.');
    const { version = 0 } = (await ports.submissions.findByReference(sent.reference)) ?? {};
    await takeBackCorrection(ports, { ...sent, member: ANNA, version });
    await ask(ports, sent.reference, [CHILD]);
    await beginCorrection(ports, sent);
    expect(await written()).toBe('Ich heiße so.');
  });

  it('writes something to it or not', async () => {
    const { ports } = counter;
    const sent = await corrected(ports);
    const entries = await readEntries(ports, await opened(ports, sent), 'office');
    expect(entries.at(-1)?.body).not.toHaveProperty('remark');
  });

  it('sends once, however often and at the same time', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    await type(ports, sent, { name: ['Zoë Blau'] });
    const shown = await showCorrectionReview(ports, sent);
    const token = shown.ok ? shown.token : '';
    const all = await Promise.all([
      send(ports, sent, { token }),
      send(ports, sent, { token }),
      send(ports, sent, { token }),
    ]);
    expect(all).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect((await opened(ports, sent)).row).toMatchObject({ corrections: 1, state: 'in-progress' });
    expect(await send(ports, sent, { token })).toEqual({ ok: true });
    expect(await send(ports, sent, { token: 'another' })).toMatchObject({ reason: 'not-wanted' });
  });
});

describe('a correction that was sent', () => {
  it('has a receipt of its own that names the one before; both are in the log and at hand', async () => {
    const { ports } = counter;
    const sent = await corrected(ports);
    const open = await opened(ports, sent);
    const [before] = await ports.submissions.earlier(sent.reference);
    if (!before) throw new Error('Nothing was kept.');
    const old = await readReceipt(ports, { row: before, key: open.key });
    const sha256 = Buffer.from(ports.digest(old)).toString('hex');
    const fetched = await fetchReceipt(ports, { ...sent, number: 0 });
    expect(fetched).toEqual(old);
    const member = ANNA;
    const { reference } = sent;
    expect(await fetchOfficeReceipt(ports, { member, reference, number: 0 })).toEqual(old);
    const newest = await readReceipt(ports, open);
    expect(await fetchReceipt(ports, { ...sent, number: 1 })).toEqual(newest);
    expect(await fetchReceipt(ports, { ...sent, number: 2 })).toBeNull();
    const receipt = Buffer.from(newest).toString();
    expect(receipt).toContain(`"corrects":{"number":"${sent.reference}"`);
    expect(receipt).toContain(sha256);
    const hash = Buffer.from(ports.digest(Buffer.from(receipt))).toString('hex');
    const logged = await Promise.all([sha256, hash].map((each) => ports.receiptLog.findBySha256(each)));
    expect(logged.map((entry) => entry?.reference)).toEqual([sent.reference, sent.reference]);
  });

  it('holds for the office, old beside new', async () => {
    const { ports } = counter;
    const open = await opened(ports, await corrected(ports));
    expect(readPayload(ports, open).answers['name']).toBe('Zoë Blau');
    const [change] = await changesOf(ports, open);
    const rows = change?.compared.now.flatMap((section) => section.rows.filter(isChanged)) ?? [];
    expect(rows.map(({ before, after }) => [before, after])).toEqual([['Zoë Grünzeug', 'Zoë Blau']]);
  });

  it('is exported beside what was sent first', async () => {
    const { ports } = counter;
    const bytes = await exportCase(ports, await corrected(ports));
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    expect(data).toMatchObject({
      submission: { answers: { name: 'Zoë Blau' } },
      earlier: [{ submission: { answers: { name: 'Zoë Grünzeug' } } }],
    });
  });

  it('can be corrected again', async () => {
    const { ports } = counter;
    const sent = await corrected(ports);
    expect(await ask(ports, sent.reference, [CHILD])).toEqual({ ok: true });
    expect(await beginCorrection(ports, sent)).toEqual({ ok: true, next: firstChild });
    const draft = await openDraft(ports, await codeOf(ports, sent));
    expect(draft?.correction?.before['name']).toBe('Zoë Blau');
  });
});
