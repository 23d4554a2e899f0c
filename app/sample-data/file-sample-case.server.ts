import type { Answers } from '#forms/engine/model.ts';
import { applicants } from '#forms/services/trade-licence/applicants/index.ts';
import type { Outcome } from '#forms/submission/model.ts';
import { isOutcome } from '#forms/submission/status.ts';
import { changeAnswers } from '../usecases/change-answers.ts';
import { contextOf } from '../usecases/context-of.ts';
import type { Ports, StaffMember } from '../usecases/ports.ts';
import { verbs } from '../usecases/verbs.ts';
import { moveDates } from './move-dates.ts';
import type { SampleCase } from './sample-cases.ts';
import { sampleDocument } from './sample-document.ts';

const SERVICE = 'trade-licence';
/** The day on which the invented applicants tell their story. */
const THEIR_DAY = '2026-11-21';
const DAY = 86_400_000;
const HOUR = 3_600_000;
const TEN_MINUTES = 600_000;

/** A case as its applicant knows it. */
export type Filed = { readonly reference: string; readonly code: string };

/** A sample that does not go through the verbs: the definition has changed and the sample has not. */
export class SampleError extends Error {
  readonly code = 'sample';
}

/** Files an invented application by the same verbs as everybody's, as on the day it is told to be from. */
export async function fileSampleCase(
  ports: Ports,
  sample: SampleCase,
  staff: readonly StaffMember[],
): Promise<Filed> {
  const filedAt = ports.clock.now().getTime() - sample.daysAgo * DAY - HOUR;
  const filed = await file(at(ports, filedAt), sample);
  for (const [index, move] of sample.moves.entries()) {
    await act(at(ports, filedAt + (index + 1) * TEN_MINUTES), { ...move, ...filed, staff });
  }
  return filed;
}

/** The world at another time; they come from the web, wherever the sample is made. */
function at(ports: Ports, time: number): Ports {
  return { ...ports, channel: 'web', clock: { now: () => new Date(time) } };
}

async function file(ports: Ports, sample: SampleCase): Promise<Filed> {
  const { language } = sample;
  const started = await verbs.startDraft(ports, { service: SERVICE, language });
  if (!started.ok) throw new SampleError(`There is no service ${SERVICE}.`);
  const { code } = started;
  const answers = answersOf(ports, sample);
  await changeAnswers(ports, code, () => ({ store: answers, outcome: { ok: true } }));
  for (const document of sample.documents) await handIn(ports, { code, ...document });
  const shown = await verbs.showReview(ports, { code });
  if (!shown.ok) throw new SampleError(`${sample.applicant} leaves something open.`);
  const input = { richtigkeit: ['yes'] };
  const sent = await verbs.submitDraft(ports, { code, language, input, token: shown.token });
  if (!sent.ok) throw new SampleError(`${sample.applicant} cannot send: ${sent.reason}.`);
  return { reference: sent.reference, code };
}

function answersOf(ports: Ports, { applicant }: SampleCase): Answers {
  const found = applicants.find(({ id }) => id === applicant);
  if (!found) throw new SampleError(`There is no applicant ${applicant}.`);
  return moveDates(found.answers, THEIR_DAY, contextOf(ports, {}).today);
}

type Document = SampleCase['documents'][number] & { readonly code: string };

async function handIn(ports: Ports, { name, ...question }: Document): Promise<void> {
  const bytes = await sampleDocument(name.replace('.pdf', ''));
  const begun = await verbs.beginUpload(ports, { ...question, size: bytes.length });
  if (!begun.ok) throw new SampleError(`${name} is not asked for.`);
  const { id, maxBytes } = begun;
  await verbs.appendUpload(ports, { code: question.code, id, offset: 0, maxBytes, bytes: [bytes] });
  await verbs.attachUpload(ports, { ...question, id, name });
}

type Act = SampleCase['moves'][number] & Filed & { readonly staff: readonly StaffMember[] };

async function act(ports: Ports, { by, state, note, reference, staff }: Act): Promise<void> {
  const member = staff.find(({ subject }) => subject === by);
  const row = await ports.submissions.findByReference(reference);
  if (!member || !row) throw new SampleError(`${by} cannot see ${reference}.`);
  const target = { member, reference, version: row.version };
  const done = await moveTo(ports, target, { state, note });
  if (!done.ok) throw new SampleError(`${by} cannot move ${reference}: ${done.reason}.`);
}

type Target = { readonly member: StaffMember; readonly reference: string; readonly version: number };

async function moveTo(ports: Ports, target: Target, { state, note }: Pick<Act, 'state' | 'note'>) {
  if (state === 'taken') return verbs.takeOnCase(ports, target);
  return isOutcome(state)
    ? decide(ports, target, { outcome: state, text: note })
    : verbs.changeCaseState(ports, { ...target, state, note });
}

/** Written, looked at, sent. */
async function decide(ports: Ports, target: Target, decision: { outcome: Outcome; text: string }) {
  const id = ports.ids.uuid();
  const written = await verbs.proposeDecision(ports, { ...target, ...decision, id });
  const shown = await verbs.showOfficeCase(ports, target);
  if (!written.ok || !shown) return { ok: false, reason: 'proposal' } as const;
  const seen = shown.entries.at(-1)?.position ?? 0;
  return verbs.sendDecision(ports, { ...target, version: shown.row.version, id: ports.ids.uuid(), seen });
}
