import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { changeCaseState, takeOnCase } from '../change-case.ts';
import { fetchOfficeDocument } from '../fetch-office-file.ts';
import { showCase } from '../show-case.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { finishedApplicant } from '../testing/applicant.ts';
import { openAskedAgency, UWE } from '../testing/asked-agency.ts';
import { sendAs } from '../testing/filed-case.ts';
import { momentOf } from '../context-of.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { askOpinion, previewOpinion } from './ask-opinion.ts';
import { deliverOpinion } from './deliver-opinion.ts';
import { giveOpinion, takeDocumentOfAsked } from './give-opinion.ts';
import { listOpinions } from './list-opinions.ts';
import { fetchOpinionDocument, showOpinion } from './show-opinion.ts';
import { takeBackOpinion } from './take-back-opinion.ts';

const counter = openCounter();
const pdf = Buffer.from('%PDF-1.7 an invented plan');

const due = { 'due.day': ['31'], 'due.month': ['5'], 'due.year': ['2030'] };

/** A case with a document, and an agency beside it. */
async function annasCase() {
  const { ports } = counter;
  await openAskedAgency(ports);
  const applicant = await finishedApplicant(ports);
  await applicant.handIn(pdf);
  const { reference } = await sendAs(applicant);
  const shown = await showOfficeCase(ports, { member: ANNA, reference });
  const [document] = shown?.payload.documents ?? [];
  const request = {
    member: ANNA,
    reference,
    version: 1,
    id: ports.ids.uuid(),
    asked: UWE.agency,
    text: 'Darf dort gebaut werden?',
    input: due,
    sections: [],
    rows: [],
    documents: document ? [document.id] : [],
  } as const;
  const office = () => showOfficeCase(ports, { member: ANNA, reference });
  const asked = { member: UWE, id: request.id };
  return { ports, reference, code: applicant.code, request, asked, document, office };
}

describe('another agency that is asked', () => {
  it('sees the question and what was chosen for it, and nothing else', async () => {
    const { ports, request, asked, document } = await annasCase();
    expect(await askOpinion(ports, request)).toEqual({ ok: true });
    expect(await listOpinions(ports, asked)).toMatchObject([{ id: request.id, isOverdue: false }]);
    const shown = await showOpinion(ports, asked);
    expect(shown?.question).toMatchObject({ text: 'Darf dort gebaut werden?', review: [] });
    expect(JSON.stringify(shown?.question)).not.toContain('Grünzeug');
    const found = await fetchOpinionDocument(ports, { ...asked, document: document?.id ?? '' });
    expect(found && (await buffer(found.bytes))).toEqual(pdf);
    expect(await showOfficeCase(ports, { member: UWE, reference: request.reference })).toBeNull();
  });

  it('is shown the answers that were chosen', async () => {
    const { ports, request, asked } = await annasCase();
    await askOpinion(ports, { ...request, rows: ['all/0'], documents: [] });
    const shown = await showOpinion(ports, asked);
    expect(shown?.question.documents).toEqual([]);
    expect(JSON.stringify(shown?.question.review)).toContain('Grünzeug');
  });

  it('sees just what whoever asks was shown before, which left no trace', async () => {
    const { ports, request, asked, office } = await annasCase();
    const wanted = { ...request, rows: ['all/0'] };
    const preview = await previewOpinion(ports, wanted);
    expect((await office())?.opinions).toEqual([]);
    await askOpinion(ports, wanted);
    const seen = await showOpinion(ports, asked);
    const documents = seen?.question.documents.map(({ id, name }) => ({ id, name }));
    expect(preview).toMatchObject({
      office: 'Umweltamt',
      agency: { name: seen?.agency?.name },
      question: { ...seen?.question, documents },
      dueOn: seen?.row.dueOn,
    });
    const faults = [{ field: 'question', code: 'missing' }];
    expect(await previewOpinion(ports, { ...wanted, text: ' ' })).toMatchObject({ faults });
  });

  it('answers once with text and files, and then sees nothing of it any more', async () => {
    const { ports, request, asked, reference, office } = await annasCase();
    await askOpinion(ports, request);
    const taken = await takeDocumentOfAsked(ports, { ...asked, bytes: Readable.from([pdf]) });
    const plan = { id: taken.ok ? taken.id : '', name: 'Karte.pdf' };
    expect(await giveOpinion(ports, { ...asked, text: ' ', documents: [plan] })).toMatchObject({
      faults: [{ field: 'opinion', code: 'missing' }],
      kept: [plan],
    });
    expect(await giveOpinion(ports, { ...asked, text: 'Ja.', documents: [plan] })).toEqual({ ok: true });
    expect(await giveOpinion(ports, { ...asked, text: 'Ja.', documents: [] })).toMatchObject({ ok: false });
    expect(await showOpinion(ports, asked)).toBeNull();

    await deliverOpinion(ports, { opinion: request.id });
    await deliverOpinion(ports, { opinion: request.id });
    const given = (await office())?.entries.filter(({ kind }) => kind === 'opinion');
    expect(given).toMatchObject([{ by: 'Uwe', body: { text: 'Ja.', office: 'Umweltamt' } }]);
    const wanted = { member: ANNA, reference, id: plan.id, action: 'view-document' } as const;
    const read = await fetchOfficeDocument(ports, wanted);
    expect(read && (await buffer(read.bytes))).toEqual(pdf);
  });

  it('is written down in the audits of both agencies, and the citizen sees that it was asked and has looked', async () => {
    const { ports, request, asked, reference, code } = await annasCase();
    await askOpinion(ports, request);
    await showOpinion(ports, asked);
    const actionsAt = async (agency: string) => {
      const entries = await ports.audit.entries({ agency, from: 1, to: 1000 });
      return entries.filter((entry) => entry.reference === reference).map(({ action }) => action);
    };
    expect(await actionsAt(UWE.agency)).toEqual(['open-consulted']);
    expect((await actionsAt(ANNA.agency)).slice(-2)).toEqual(['request-opinion', 'open-consulted']);
    const seen = await showCase(ports, { reference, code });
    expect(seen?.consultations).toEqual([{ office: 'Umweltamt', at: '2030-05-02T10:00:00.000Z' }]);
    const looked = seen?.openings.map(({ office, isConsulted }) => [office, isConsulted]);
    expect(looked?.sort()).toEqual([
      ['Gartenamt Musterstadt', false],
      ['Umweltamt', true],
    ]);
    expect(JSON.stringify(seen?.entries)).not.toContain('gebaut');
  });

  it('no longer sees anything once it was taken back, or the case is finished', async () => {
    const { ports, request, asked, office, reference } = await annasCase();
    await askOpinion(ports, request);
    const target = { member: ANNA, reference, version: 2, id: ports.ids.uuid(), request: request.id };
    expect(await takeBackOpinion(ports, target)).toEqual({ ok: true });
    expect(await takeBackOpinion(ports, target)).toMatchObject({ ok: false });
    expect(await showOpinion(ports, asked)).toBeNull();
    expect((await office())?.entries.at(-1)).toMatchObject({ kind: 'opinion-end' });

    const again = { ...request, id: ports.ids.uuid(), version: 3 };
    await askOpinion(ports, again);
    await takeOnCase(ports, { member: ANNA, reference, version: 4 });
    await changeCaseState(ports, { member: ANNA, reference, version: 5, state: 'closed', note: 'Erledigt.' });
    expect(await showOpinion(ports, { ...asked, id: again.id })).toBeNull();
    expect((await ports.opinions.find(again.id))?.keyForAsked).toBeNull();
  });

  it('keeps its answer where a colleague takes the request back at the same moment', async () => {
    const { ports, request, asked, office, reference } = await annasCase();
    await askOpinion(ports, request);
    const find: typeof ports.opinions.find = async (id) => {
      const found = await ports.opinions.find(id);
      await giveOpinion(ports, { ...asked, text: 'Nein.', documents: [] });
      return found;
    };
    const late = { ...ports, opinions: { ...ports.opinions, find } };
    const target = { member: ANNA, reference, version: 2, id: ports.ids.uuid(), request: request.id };
    expect(await takeBackOpinion(late, target)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect((await office())?.entries.at(-1)?.kind).toBe('opinion-request');
    expect((await office())?.row.version).toBe(2);
  });

  it('brings the case back on the day after its answer should have come, until that is there', async () => {
    const { ports, request, asked, reference, office } = await annasCase();
    const own = (await office())?.row.dueOn;
    const soon = { ...due, 'due.day': ['4'] };
    const dueOn = async () => (await ports.submissions.findByReference(reference))?.dueOn;
    await askOpinion(ports, { ...request, input: soon });
    expect(await dueOn()).toBe('2030-05-05');
    const target = { member: ANNA, reference, version: 2, id: ports.ids.uuid(), request: request.id };
    await takeBackOpinion(ports, target);
    expect(await dueOn()).toBe(own);
    const again = { ...request, input: soon, id: ports.ids.uuid(), version: 3 };
    await askOpinion(ports, again);
    expect(await dueOn()).toBe('2030-05-05');
    await giveOpinion(ports, { ...asked, id: again.id, text: 'Ja.', documents: [] });
    await deliverOpinion(ports, { opinion: again.id });
    expect(await dueOn()).toBe(own);
  });

  it('is overdue when the day is over', async () => {
    const { ports, request, asked } = await annasCase();
    const { wait } = counter;
    await askOpinion(ports, request);
    const counted = () =>
      ports.opinions.countOpen({ asked: asked.member.agency, today: momentOf(ports.clock.now()).today });
    const { open, overdue } = await counted();
    expect([open > 0, overdue]).toEqual([true, 0]);
    wait(40);
    const listed = await listOpinions(ports, asked);
    expect(listed.find(({ id }) => id === request.id)?.isOverdue).toBe(true);
    expect(await counted()).toEqual({ open, overdue: open });
    expect((await showOpinion(ports, asked))?.isOverdue).toBe(true);
    wait(-40);
  });
});

it.each([
  [{ asked: '' }, { field: 'asked', code: 'missing' }],
  [{ asked: ANNA.agency }, { field: 'asked', code: 'missing' }],
  [{ text: '' }, { field: 'question', code: 'missing' }],
  [{ input: {} }, { field: 'due', part: null, code: 'missing' }],
])('a request says whom it asks what until when: %j', async (wrong, fault) => {
  const { ports, request } = await annasCase();
  const refused = await askOpinion(ports, { ...request, ...wrong });
  expect(refused).toEqual({ ok: false, reason: 'faults', faults: [fault] });
});

it('a request is sent once when the button is pressed twice, and not over what a colleague has changed', async () => {
  const { ports, request, office, reference } = await annasCase();
  expect([await askOpinion(ports, request), await askOpinion(ports, request)]).toEqual([
    { ok: true },
    { ok: true },
  ]);
  expect((await office())?.opinions).toHaveLength(1);
  await takeOnCase(ports, { member: ANNA, reference, version: 2 });
  const late = { ...request, id: ports.ids.uuid(), version: 2 };
  expect(await askOpinion(ports, late)).toEqual({ ok: false, reason: 'changed-elsewhere' });
});
