import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { query } from '#db/testing/query.ts';
import type { Input } from '#forms/engine/model.ts';
import { rowId } from '#forms/submission/correction/compare.ts';
import { finalStates } from '#forms/submission/status.ts';
import { takeDocumentOfCitizen } from './case-documents.ts';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { checkErasureRecords } from './check-erasure-records.ts';
import { beginCorrection } from './correction/begin-correction.ts';
import { findCorrectionCode } from './correction/correction-code.ts';
import { requestCorrection, takeBackCorrection } from './correction/request-correction.ts';
import { proposeDecision } from './desk/propose-decision.ts';
import { sendDecision } from './desk/send-decision.ts';
import { writeNote } from './desk/write-note.ts';
import { eraseDrafts } from './erase-drafts.ts';
import { eraseExpired } from './erase-expired.ts';
import { notifyCitizen, wantNotices } from './notify-citizen.ts';
import { openCaseAtAgency, openCaseWithCode, readPayload } from './open-case.ts';
import { openDraft } from './open-draft.ts';
import type { DraftRow, DueOfService, Ports, SubmissionRow } from './ports.ts';
import { at, finishedApplicant, firstChild, newApplicant } from './testing/applicant.ts';
import { answerOpinion, askAboutAll } from './testing/asked-agency.ts';
import { closeCase } from './testing/filed-case.ts';
import type { Applicant } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { placesOf } from './testing/places-of.ts';
import { typeCorrection } from './testing/type-correction.ts';
import { writeAsOffice } from './testing/write-as-office.ts';
import { writeToOffice } from './write-message.ts';

const counter = openCounter();

const CANARIES = ['Kanarienvogel Zoë', 'Seeblick-Kanarie', 'kanarie-im-pdf', 'kanarie.pdf'];
/** What is written while a case is worked on. */
const WRITTEN = {
  question: 'Kanarienfrage',
  answer: 'Kanarienantwort',
  paper: 'kanarienblatt.pdf',
  internal: 'Kanarienvermerk',
  state: 'Kanarienhinweis',
  correction: 'Kanarienkorrektur',
  begun: 'Kanarienrosen',
  asked: 'Kanarienersuchen',
  opinion: 'Kanariengutachten',
  map: 'kanarienkarte.pdf',
  decision: 'Kanarienbescheid',
  address: 'kanarie@beispiel.example',
};
const PDF = Buffer.from('%PDF-1.7\n% kanarie-im-pdf\n%%EOF\n');

/** Somebody whose every answer is one that is found again wherever it is written. */
async function canary(ports: Ports): Promise<Applicant> {
  const applicant = await finishedApplicant(ports);
  await applicant.fill(at('person'), { name: ['Kanarienvogel Zoë'], bezirk: ['Nord'] });
  await applicant.fill(at('wunsch'), { wunsch: ['Seeblick-Kanarie'] });
  expect(await applicant.handIn(PDF, 'kanarie.pdf')).toEqual({ ok: true });
  return applicant;
}

type Filed = Applicant & { readonly row: SubmissionRow; readonly draft: DraftRow };

async function file(ports: Ports): Promise<Filed> {
  const applicant = await canary(ports);
  const draft = await ports.drafts.findByLookup(ports.vault.lookup(applicant.code));
  const sent = await applicant.send(await applicant.token());
  const row = sent.ok ? await ports.submissions.findByReference(sent.reference) : null;
  if (!row || !draft) throw new Error('nothing was filed');
  return { ...applicant, row, draft };
}

/** The office asks for a correction, and the citizen begins it. */
async function beginToCorrect(ports: Ports, { row: { reference }, code }: Filed): Promise<void> {
  const { version = 0 } = (await ports.submissions.findByReference(reference)) ?? {};
  const target = { member: ANNA, reference, version, input: asking(WRITTEN.correction), isPreview: false };
  expect(await requestCorrection(ports, target)).toEqual({ ok: true });
  expect(await beginCorrection(ports, { reference, code })).toMatchObject({ ok: true });
  const page = { reference, code, place: at('wunsch'), input: { wunsch: [WRITTEN.begun] } };
  expect(await typeCorrection(ports, page)).toMatchObject({ ok: true });
}

/** What a case goes through between filing and erasure, as far as it leaves something behind. */
async function live(ports: Ports, filed: Filed): Promise<void> {
  const { code, row } = filed;
  const { reference } = row;
  const office = { reference, member: ANNA };
  const now = async () => ({
    ...office,
    id: ports.ids.uuid(),
    version: (await ports.submissions.findByReference(reference))?.version ?? 0,
  });
  const { question, answer, paper, internal, state, asked, opinion, map, decision, address } = WRITTEN;
  const taken = await takeDocumentOfCitizen(ports, { reference, code, bytes: Readable.from([PDF]) });
  const documents = [{ id: taken.ok ? taken.id : '', name: paper }];
  const steps: readonly (() => Promise<{ readonly ok: boolean }>)[] = [
    async () => takeOnCase(ports, await now()),
    () => wantNotices(ports, { reference, code, address }),
    () => writeAsOffice(ports, { reference, text: question }),
    () => writeToOffice(ports, { reference, code, token: 'b', text: answer, documents }),
    async () => writeNote(ports, { ...(await now()), text: internal }),
    async () => changeCaseState(ports, { ...(await now()), state: 'waiting', note: state }),
    async () => changeCaseState(ports, { ...(await now()), state: 'in-progress', note: state }),
    () => beginToCorrect(ports, filed).then(() => ({ ok: true })),
    async () => takeBackCorrection(ports, await now()),
    async () => {
      const id = await askAboutAll(ports, { reference, text: asked });
      await answerOpinion(ports, id, { text: opinion, name: map, bytes: PDF });
      return { ok: true };
    },
    async () => proposeDecision(ports, { ...(await now()), outcome: 'granted', text: decision }),
    async () => sendDecision(ports, { ...(await now()), seen: Number.MAX_SAFE_INTEGER }),
  ];
  for (const step of steps) expect(await step()).toEqual({ ok: true });
}

function asking(reason: string): Input {
  const mark = rowId(at('wunsch'), 'wunsch');
  return { mark: [mark], [`reason.${mark}`]: [reason], text: [reason] };
}

it('of a case that was filed, worked on and erased nothing written is found anywhere, neither before nor afterwards', async () => {
  const { ports, wait } = counter;
  const filed = await file(ports);
  const { row } = filed;
  await live(ports, filed);
  const canaries = [...CANARIES, ...Object.values(WRITTEN)].map((text) => Buffer.from(text));
  const sealed = [row.sealedPayload.subarray(100, 164)];
  const number = [Buffer.from(row.reference)];
  // The search finds what is there: the sealed bytes in their table, and in the log.
  expect(await placesOf(counter, canaries, sealed)).toEqual([[], ['public.submissions', 'wal']]);
  wait(366);
  expect(await eraseExpired(ports)).toEqual({ cases: 1, documents: 5 });
  const [answers, bytes, record] = await placesOf(counter, canaries, sealed, number);
  expect([answers, bytes]).toEqual([[], ['wal']]);
  expect(record).toContain('public.erasure_records');
  expect(await readdir(join(counter.folder, 'documents'))).toEqual([]);
});

it('the bytes that a log or backup still holds open with no key that is left, not even with the code', async () => {
  const { ports, wait } = counter;
  const filed = await file(ports);
  const { row, draft, code } = filed;
  // As somebody with an old copy of the database, all keys of portal and agency, and the code.
  const old: Ports = {
    ...ports,
    submissions: { ...ports.submissions, findByReference: () => Promise.resolve(row) },
    drafts: { ...ports.drafts, findByLookup: () => Promise.resolve(draft) },
  };
  const { reference, erasureSlot } = row;
  const open = await openCaseAtAgency(old, { reference, member: ANNA, action: 'open' });
  expect(open && readPayload(old, open).answers).toMatchObject({ wunsch: 'Seeblick-Kanarie' });
  expect(await openCaseWithCode(old, { reference, code, action: 'see-own-case' })).not.toBeNull();
  expect((await openDraft(old, code))?.answers).toMatchObject({ wunsch: 'Seeblick-Kanarie' });
  const erasure = await ports.vault.erasureKey(erasureSlot ?? 0);
  await closeCase(ports, filed.row.reference);
  wait(366);
  await eraseExpired(ports);
  expect(await openCaseAtAgency(old, { reference, member: ANNA, action: 'open' })).toBeNull();
  expect(await openCaseWithCode(old, { reference, code, action: 'see-own-case' })).toBeNull();
  expect(await openDraft({ ...old, clock: { now: () => new Date(0) } }, code)).toBeNull();
  const about = `case:${reference}`;
  const keys = await readFile(join(counter.folder, 'erasure.keys'));
  expect(keys.includes(Buffer.from(erasure?.bytes ?? about))).toBe(false);
  for (const wrong of [null, ports.vault.newKey()]) {
    const opened = () => {
      const key = ports.vault.unwrapWithCode(row.keyForCode, { code, erasure: wrong }, about);
      return ports.vault.open(key, row.sealedPayload, `${about}:payload`);
    };
    expect(opened).toThrow(/belong/);
  }
});

it('nobody is written to at an address that was erased, by whatever copy of it', async () => {
  const { ports, wait } = counter;
  const {
    row: { reference },
    code,
  } = await file(ports);
  const sent: string[] = [];
  const mail = { send: ({ to }: { readonly to: string }) => Promise.resolve(void sent.push(to)) };
  expect(await wantNotices(ports, { reference, code, address: WRITTEN.address })).toEqual({ ok: true });
  const row = await ports.submissions.findByReference(reference);
  const old: Ports = {
    ...ports,
    mail,
    submissions: { ...ports.submissions, findByReference: () => Promise.resolve(row) },
  };
  await notifyCitizen(old, { reference });
  await closeCase(ports, reference);
  wait(366);
  await eraseExpired(ports);
  await notifyCitizen(old, { reference });
  expect(sent).toEqual([WRITTEN.address]);
});

it('a draft whose time is over opens with no key that is left', async () => {
  const { ports, wait } = counter;
  const { code } = await canary(ports);
  const row = await ports.drafts.findByLookup(ports.vault.lookup(code));
  const old: Ports = {
    ...ports,
    clock: { now: () => new Date(0) },
    drafts: { ...ports.drafts, findByLookup: () => Promise.resolve(row) },
  };
  expect((await openDraft(old, code))?.answers).toMatchObject({ wunsch: 'Seeblick-Kanarie' });
  wait(31);
  await eraseDrafts(ports);
  expect(await openDraft(old, code)).toBeNull();
});

it('an erasure that fails half-way is done by the next run, and recorded once', async () => {
  const { ports, wait } = counter;
  const filed = await file(ports);
  const { row, code } = filed;
  await closeCase(ports, filed.row.reference);
  wait(366);
  const failing = { ...ports, signLog: () => Promise.reject(new Error('token gone')) };
  await expect(eraseExpired(failing)).rejects.toThrow('token gone');
  expect(await ports.submissions.findByReference(row.reference)).not.toBeNull();
  expect(await openCaseWithCode(ports, { ...row, code, action: 'see-own-case' })).toBeNull();
  const [first, second] = await Promise.all([eraseExpired(ports), eraseExpired(ports)]);
  expect(first.cases + second.cases).toBe(1);
  const records = await ports.erasures.records({ after: 0, limit: 100 });
  expect(records.filter(({ text }) => text.includes(row.reference))).toHaveLength(1);
});

it('records name the one before, so that none can be taken out unseen', async () => {
  const { ports, wait } = counter;
  for (let index = 0; index < 2; index += 1) {
    await closeCase(ports, (await file(ports)).row.reference);
    wait(366);
    await eraseExpired(ports);
  }
  const records = await ports.erasures.records({ after: 0, limit: 100 });
  expect(records.length).toBeGreaterThan(2);
  const means = { ...ports, isSigned: () => true };
  expect(checkErasureRecords(records, means)).toEqual([]);
  expect(checkErasureRecords(records.toSpliced(1, 1), means)).toContain(3);
  const changed = records.map((each) => (each.number === 1 ? { ...each, text: `${each.text}case` } : each));
  expect(checkErasureRecords(changed, means)).toEqual([2]);
  expect(checkErasureRecords(records, { ...ports, isSigned: ({ number }) => number !== 2 })).toEqual([2]);
  await expect(query(counter.url, 'delete from erasure_records')).rejects.toThrow('append-only');
});

describe('a case', () => {
  it('is kept from its end on for as long as its service says, and tells before it goes', async () => {
    const { ports, wait } = counter;
    const filed = await file(ports);
    const { reference, deleteAfter } = filed.row;
    await (await newApplicant(ports)).fill(firstChild, {});
    const dueIn = (days: number): Promise<readonly DueOfService[]> => {
      const now = new Date(ports.clock.now().getTime() + days * 86_400_000).toISOString();
      return ports.erasures.due({ now, final: finalStates });
    };
    const one = { service: 'plot', cases: 1, documents: 1 };
    expect(await dueIn(364)).toEqual([]);
    wait(366);
    expect(await dueIn(0)).toEqual([{ ...one, isUnfinished: true, since: deleteAfter }]);
    expect(await eraseExpired(ports)).toEqual({ cases: 0, documents: 0 });
    await closeCase(ports, filed.row.reference);
    expect(await dueIn(364)).toEqual([]);
    expect(await dueIn(366)).toMatchObject([{ ...one, isUnfinished: false }]);
    expect(await ports.submissions.findByReference(reference)).not.toBeNull();
    wait(366);
    expect(await eraseExpired(ports)).toEqual({ cases: 1, documents: 1 });
  });

  it('is kept as long as it was said when it was sent, where nobody says it any more', async () => {
    const { ports, wait } = counter;
    const { row } = await file(ports);
    wait(366);
    await closeCase({ ...ports, catalogue: { ...ports.catalogue, find: () => null } }, row.reference);
    wait(364);
    expect(await eraseExpired(ports)).toEqual({ cases: 0, documents: 0 });
    wait(2);
    expect(await eraseExpired(ports)).toEqual({ cases: 1, documents: 1 });
  });

  it('takes a correction with it that was begun', async () => {
    const { ports, wait } = counter;
    const filed = await file(ports);
    await beginToCorrect(ports, filed);
    await closeCase(ports, filed.row.reference);
    const code = await findCorrectionCode(ports, { ...filed, ...filed.row });
    const begun = () => ports.drafts.findByLookup(ports.vault.lookup(code ?? ''));
    const slot = (await begun())?.erasureSlot ?? 0;
    expect(await ports.vault.erasureKey(slot)).not.toBeNull();
    wait(366);
    await eraseExpired(ports);
    expect([await begun(), await ports.vault.erasureKey(slot)]).toEqual([null, null]);
  });
});
