import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { awaitedAnswer } from '#forms/submission/awaited-answer.ts';
import { takeDocumentOfOffice } from '../case-documents.ts';
import { takeOnCase } from '../change-case.ts';
import { showCase } from '../show-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { writeAsOffice } from '../testing/write-as-office.ts';
import { keepForMessage } from './write-to-citizen.ts';

const counter = openCounter();

async function newCase() {
  const { ports } = counter;
  const filed = await fileCase(ports);
  const own = { reference: filed.reference, code: filed.code };
  const upload = async () => {
    const bytes = Readable.from([Buffer.from('%PDF-1.7 a plan')]);
    const taken = await takeDocumentOfOffice(ports, { ...own, member: ANNA, bytes });
    return { id: taken.ok ? taken.id : taken.reason, name: 'Plan.pdf' };
  };
  const entries = async () => (await showCase(ports, own))?.entries ?? [];
  const texts = async () => (await entries()).flatMap(({ body }) => ('text' in body ? [body.text] : []));
  return { ports, ...own, upload, entries, texts };
}

const due = { 'due.day': ['31'], 'due.month': ['5'], 'due.year': ['2030'] };

describe('a message of the office', () => {
  it('says whether an answer is awaited, and until when', async () => {
    const { ports, reference, entries } = await newCase();
    expect(await writeAsOffice(ports, { reference })).toEqual({ ok: true });
    expect(awaitedAnswer(await entries())).toBeNull();
    await writeAsOffice(ports, { reference, isAnswerAwaited: true });
    expect(awaitedAnswer(await entries())).toEqual({ due: null });
    // Whoever gives a day waits for an answer.
    await writeAsOffice(ports, { reference, input: due });
    expect(awaitedAnswer(await entries())).toEqual({ due: '2030-05-31' });
  });

  it.each([
    [{ text: ' ' }, { field: 'message', code: 'missing' }],
    [{ text: 'Uns fehlt noch: [?]' }, { field: 'message', code: 'gap' }],
    [{ input: { ...due, 'due.year': ['2029'] } }, { field: 'due', part: null, code: 'past' }],
  ])('that is not finished is not sent: %j', async (wrong, fault) => {
    const { ports, reference, upload, texts } = await newCase();
    const plan = await upload();
    const refused = await writeAsOffice(ports, { reference, ...wrong, documents: [plan] });
    expect(refused).toMatchObject({ reason: 'faults', faults: [fault], kept: [plan] });
    expect(await texts()).toEqual([]);
  });

  it('is sent once when the button is pressed twice, also with a file', async () => {
    const { ports, reference, upload, texts } = await newCase();
    const form = { reference, version: 1, id: ports.ids.uuid() };
    const [first, second] = [await upload(), await upload()];
    expect(await writeAsOffice(ports, { ...form, documents: [first] })).toEqual({ ok: true });
    expect(await writeAsOffice(ports, { ...form, documents: [second] })).toEqual({ ok: true });
    const other = await writeAsOffice(ports, { ...form, text: 'Anderes.', documents: [second] });
    expect(other).toMatchObject({ reason: 'changed-elsewhere', kept: [second] });
    expect(await texts()).toEqual(['Neu.']);
  });

  it('waits where a colleague was faster, and keeps its files', async () => {
    const { ports, reference, upload, texts } = await newCase();
    const plan = await upload();
    await takeOnCase(ports, { member: ANNA, reference, version: 1 });
    const late = await writeAsOffice(ports, { reference, version: 1, documents: [plan] });
    expect(late).toMatchObject({ reason: 'changed-elsewhere', kept: [plan] });
    expect(await writeAsOffice(ports, { reference, documents: [plan] })).toEqual({ ok: true });
    expect(await texts()).toEqual(['Neu.']);
  });
});

it('what was taken for a message is kept while a template is chosen', async () => {
  const { ports, reference, upload } = await newCase();
  const plan = await upload();
  const kept = await keepForMessage(ports, { member: ANNA, reference, documents: [plan] });
  expect(kept).toMatchObject({ kept: [plan], faults: [] });
  const stranger = { ...ANNA, agency: 'elsewhere' };
  expect(await keepForMessage(ports, { member: stranger, reference, documents: [plan] })).toBeNull();
});
