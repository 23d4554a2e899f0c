import { describe, expect, it } from 'vitest';
import { isChanged } from '#forms/submission/correction/compare.ts';
import { readEntries } from '../case-entries.ts';
import { openDraft } from '../open-draft.ts';
import { readPayload } from '../open-case.ts';
import type { Ports } from '../ports.ts';
import { findReceipt } from '../look-up-receipt.ts';
import { showCase } from '../show-case.ts';
import { showPage } from '../show-page.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { firstChild } from '../testing/applicant.ts';
import { renewCode } from '../renew-code.ts';
import { beginCorrection } from './begin-correction.ts';
import { findCorrectionCode } from './correction-code.ts';
import { keepRemark } from './keep-remark.ts';
import { requestCorrection, takeBackCorrection } from './request-correction.ts';
import { showCorrection } from './show-correction.ts';
import { showCorrectionReview } from './show-correction-review.ts';
import {
  PERSON,
  NAME,
  CHILD,
  askToCorrect,
  askedCase,
  typePerson,
  draftCodeOf,
  sendCorrected,
  correctedCase,
  openedByCitizen,
} from '../testing/corrected-case.ts';

const counter = openCounter();

describe('a caseworker who asks for a correction', () => {
  it('has to mark something, with a reason, and no day that is over', async () => {
    const { ports } = counter;
    const { reference } = await fileCase(ports);
    const none = await askToCorrect(ports, reference, []);
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
    expect(await askToCorrect(ports, sent.reference, [NAME])).toEqual({ ok: false, reason: 'no-seal' });
    expect((await openedByCitizen(ports, sent)).row.state).toBe('received');
  });

  it('may take it back, and then nothing is asked of the citizen', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    const { row } = await openedByCitizen(ports, sent);
    expect(row.state).toBe('waiting');
    const target = { member: ANNA, reference: sent.reference, version: row.version };
    expect(await takeBackCorrection(ports, target)).toEqual({ ok: true });
    expect((await openedByCitizen(ports, sent)).row.state).toBe('in-progress');
    expect(await showCorrection(ports, sent)).toMatchObject({ reason: 'not-wanted' });
    expect(await beginCorrection(ports, sent)).toMatchObject({ reason: 'not-wanted' });
  });
});

describe('a citizen who corrects', () => {
  it('is led to what was marked and to nothing else', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    expect(await beginCorrection(ports, sent)).toEqual({ ok: true, next: PERSON });
    const code = await draftCodeOf(ports, sent);
    const page = await showPage(ports, { code, place: PERSON });
    expect(page.ok && page.correction?.reasons).toEqual({ name: 'Bitte prüfen' });
    expect(page.ok && [...(page.correction?.locked ?? [])]).toEqual(['bezirk']);
    expect(await showPage(ports, { code, place: firstChild })).toMatchObject({ reason: 'not-asked' });
  });

  it('changes nothing else, whatever is sent', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    expect(await typePerson(ports, sent, { name: ['Zoë Blau'], bezirk: ['Süd'] })).toMatchObject({
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
    await typePerson(ports, sent, { name: ['Zoë Blau'] });
    expect(await askToCorrect(ports, sent.reference, [CHILD])).toEqual({ ok: true });
    expect(await sendCorrected(ports, sent)).toMatchObject({ reason: 'no-draft' });
    expect(await beginCorrection(ports, sent)).toEqual({ ok: true, next: firstChild });
    const draft = await openDraft(ports, await draftCodeOf(ports, sent));
    expect(draft?.answers['name']).toBe('Zoë Blau');
  });

  it('goes on with what was begun when the code was lost, and the code before opens nothing of it', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    await typePerson(ports, sent, { name: ['Zoë Blau'] });
    const { row } = await openedByCitizen(ports, sent);
    const errand = { member: ANNA, reference: sent.reference, version: row.version, isChecked: true };
    const renewed = await renewCode(ports, errand);
    if (!renewed.ok) throw new Error(renewed.reason);
    const again = { ...sent, code: renewed.code };
    expect(await showCorrection(ports, again)).toMatchObject({ isBegun: true });
    expect((await openDraft(ports, await draftCodeOf(ports, again)))?.answers['name']).toBe('Zoë Blau');
    expect(await findCorrectionCode(ports, sent)).toBeNull();
    expect(await sendCorrected(ports, again)).toEqual({ ok: true });
    expect(readPayload(ports, await openedByCitizen(ports, again)).answers['name']).toBe('Zoë Blau');
  });

  it('may leave everything as it is, and has to say why', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    expect(await showCorrectionReview(ports, sent)).toMatchObject({ isChanged: false });
    expect(await sendCorrected(ports, sent)).toEqual({
      ok: false,
      reason: 'issues',
      issues: [],
      remark: 'missing',
    });
    expect(await sendCorrected(ports, sent, { remark: ' Ich heiße so.\r\n' })).toEqual({ ok: true });
    const open = await openedByCitizen(ports, sent);
    expect(open.row).toMatchObject({ state: 'in-progress', corrections: 1 });
    const entries = await readEntries(ports, open, 'office');
    expect(entries.at(-1)?.body).toMatchObject({ number: 1, remark: 'Ich heiße so.' });
  });

  it('hears at once all that is wrong before sending', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    const refused = await sendCorrected(ports, sent, { input: { richtigkeit: [] } });
    expect(refused).toMatchObject({ reason: 'issues', remark: 'missing' });
    expect('issues' in refused && refused.issues).not.toEqual([]);
  });

  it('finds again what was written to it, also where the agency asks anew', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    await keepRemark(ports, { code: await draftCodeOf(ports, sent), remark: 'Ich heiße so.' });
    const written = async () => {
      const shown = await showCorrectionReview(ports, sent);
      return shown.ok && shown.remark;
    };
    expect(await written()).toBe('Ich heiße so.');
    const { version = 0 } = (await ports.submissions.findByReference(sent.reference)) ?? {};
    await takeBackCorrection(ports, { ...sent, member: ANNA, version });
    await askToCorrect(ports, sent.reference, [CHILD]);
    await beginCorrection(ports, sent);
    expect(await written()).toBe('Ich heiße so.');
  });

  it('writes something to it or not', async () => {
    const { ports } = counter;
    const sent = await correctedCase(ports);
    const entries = await readEntries(ports, await openedByCitizen(ports, sent), 'office');
    expect(entries.at(-1)?.body).not.toHaveProperty('remark');
  });

  it('sends once, however often and at the same time', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    await typePerson(ports, sent, { name: ['Zoë Blau'] });
    const shown = await showCorrectionReview(ports, sent);
    const token = shown.ok ? shown.token : '';
    const all = await Promise.all([
      sendCorrected(ports, sent, { token }),
      sendCorrected(ports, sent, { token }),
      sendCorrected(ports, sent, { token }),
    ]);
    expect(all).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect((await openedByCitizen(ports, sent)).row).toMatchObject({ corrections: 1, state: 'in-progress' });
    expect(await sendCorrected(ports, sent, { token })).toEqual({ ok: true });
    expect(await sendCorrected(ports, sent, { token: 'another' })).toMatchObject({ reason: 'not-wanted' });
  });
});
