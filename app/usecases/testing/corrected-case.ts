import { expect } from 'vitest';
import type { Input } from '#forms/engine/model.ts';
import { rowId } from '#forms/submission/correction/compare.ts';
import { openCaseWithCode } from '../open-case.ts';
import type { Ports } from '../ports.ts';
import { ANNA } from './counter.ts';
import { fileCase } from './filed-case.ts';
import type { FiledCase } from './filed-case.ts';
import { at, firstChild } from './applicant.ts';
import { typeCorrection } from './type-correction.ts';
import { beginCorrection } from '../correction/begin-correction.ts';
import { findCorrectionCode } from '../correction/correction-code.ts';
import { requestCorrection } from '../correction/request-correction.ts';
import { sendCorrection } from '../correction/send-correction.ts';
import { showCorrectionReview } from '../correction/show-correction-review.ts';

/** What is marked in these cases: the person's name, and a name in a list; with the page of the first. */
export const PERSON = at('person');
export const NAME = rowId(PERSON, 'name');
export const CHILD = rowId(firstChild, 'rufname');
const DECLARED: Input = { richtigkeit: ['yes'] };

/** The office asks for what is marked, as it stands now. */
export async function askToCorrect(ports: Ports, reference: string, marks: readonly string[]) {
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

/** A case whose citizen is asked for a correction. */
export async function askedCase(ports: Ports, marks = [NAME]): Promise<FiledCase> {
  const sent = await fileCase(ports);
  expect(await askToCorrect(ports, sent.reference, marks)).toEqual({ ok: true });
  return sent;
}

/** The citizen types into the page of the person; `null` where no correction is begun. */
export const typePerson = (
  ports: Ports,
  sent: FiledCase,
  input: Readonly<Record<string, readonly string[]>>,
) => typeCorrection(ports, { ...sent, place: PERSON, input });

/** Of the correction's draft. */
export const draftCodeOf = async (ports: Ports, sent: FiledCase) =>
  (await findCorrectionCode(ports, sent)) ?? '';

/** Sends what the check page shows, declared unless said otherwise. */
export async function sendCorrected(
  ports: Ports,
  sent: FiledCase,
  { token = '', remark = '', input = DECLARED } = {},
) {
  const shown = await showCorrectionReview(ports, sent);
  const own = shown.ok ? shown.token : '';
  return sendCorrection(ports, { ...sent, token: token || own, language: 'de', input, remark });
}

/** A case whose name was corrected once. */
export async function correctedCase(ports: Ports): Promise<FiledCase> {
  const sent = await askedCase(ports);
  await beginCorrection(ports, sent);
  await typePerson(ports, sent, { name: ['Zoë Blau'], bezirk: ['Nord'] });
  expect(await sendCorrected(ports, sent)).toEqual({ ok: true });
  return sent;
}

/** A case, opened by its code. */
export async function openedByCitizen(ports: Ports, { reference, code }: FiledCase) {
  const open = await openCaseWithCode(ports, { reference, code, action: 'see-own-case' });
  if (!open) throw new Error('There is no case.');
  return open;
}
