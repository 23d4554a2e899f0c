import { describe, expect, it } from 'vitest';
import type { Deadline } from '#forms/submission/deadline.ts';
import { takeOnCase } from './change-case.ts';
import { beginCorrection } from './correction/begin-correction.ts';
import type { Ports } from './ports.ts';
import { askOpinion } from './opinions/ask-opinion.ts';
import { deliverOpinion } from './opinions/deliver-opinion.ts';
import { giveOpinion } from './opinions/give-opinion.ts';
import { showCase } from './show-case.ts';
import { showOfficeCase } from './show-office-case.ts';
import { firstChild } from './testing/applicant.ts';
import { askedCase, sendCorrected, typePerson } from './testing/corrected-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import type { FiledCase } from './testing/filed-case.ts';
import { grantedBySilence } from './testing/granted-by-silence.ts';
import { handInCertificate } from './testing/hand-in-certificate.ts';
import { typeCorrection } from './testing/type-correction.ts';

const counter = openCounter();
const THREE_MONTHS = '2030-08-02';

const stored = async (ports: Ports, { reference }: FiledCase) =>
  (await ports.submissions.findByReference(reference))?.dueOn;

/** The day that both sides read, which has to be the one that the inbox is sorted by. */
async function shown(ports: Ports, own: FiledCase): Promise<Deadline['due'] | undefined> {
  const due = (await showCase(ports, own))?.deadlines[0]?.deadline.due;
  expect(await stored(ports, own)).toBe(due);
  return due;
}

it('a case presses in the inbox from its last paper on, where silence grants', async () => {
  const ports = grantedBySilence(counter.ports);
  const own = await fileCase(ports);
  expect(await shown(ports, own)).toBeNull();
  await takeOnCase(ports, { member: ANNA, reference: own.reference, version: 1 });
  expect(await shown(ports, own)).toBeNull();
  await handInCertificate(ports, own);
  expect(await shown(ports, own)).toBe(THREE_MONTHS);
});

it('a correction that leaves a paper open takes the day from the inbox', async () => {
  const ports = grantedBySilence(counter.ports, (text) =>
    text.replace('later: true', 'later: true, when: name = "Zoë Blau"'),
  );
  const own = await askedCase(ports);
  await beginCorrection(ports, own);
  await typePerson(ports, own, { name: ['Zoë Blau'], bezirk: ['Nord'] });
  await typeCorrection(ports, { ...own, place: firstChild, input: { rufname: ['Mia'] } });
  expect(await sendCorrected(ports, own)).toEqual({ ok: true });
  expect(await shown(ports, own)).toBeNull();
  await handInCertificate(ports, own);
  expect(await shown(ports, own)).toBe(THREE_MONTHS);
});

describe('a case that the office opens', () => {
  it('presses by what the agency has set meanwhile', async () => {
    const ports = grantedBySilence(counter.ports);
    const own = await fileCase(ports);
    const agency = await ports.agencies.find(ANNA.agency);
    if (!agency) throw new Error('The counter has an agency.');
    await ports.agencies.save({ ...agency, parameters: { plot: { fiktion: false } } });
    expect(await stored(ports, own)).toBeNull();
    await showOfficeCase(ports, { member: ANNA, reference: own.reference });
    expect(await shown(ports, own)).toBe(THREE_MONTHS);
    await ports.agencies.save(agency);
  });

  it('presses early, never late, when an opinion came while it was closed', async () => {
    const ports = grantedBySilence(counter.ports);
    const own = await fileCase(ports);
    const uwe = await asksForOpinion(ports, own);
    expect(await stored(ports, own)).toBe('2030-05-11');
    await giveOpinion(ports, { ...uwe, text: 'Ja.', documents: [] });
    await deliverOpinion(ports, { opinion: uwe.id });
    expect(await stored(ports, own)).toBe(THREE_MONTHS);
    await showOfficeCase(ports, { member: ANNA, reference: own.reference });
    expect(await shown(ports, own)).toBeNull();
  });
});

/** The one who is asked, with the id of the question. */
async function asksForOpinion(ports: Ports, { reference }: FiledCase) {
  const agency = await ports.agencies.find(ANNA.agency);
  if (!agency) throw new Error('The counter has an agency.');
  await ports.agencies.save({ ...agency, id: 'umweltamt', agsPrefix: 'Süd' });
  const member = { ...ANNA, id: ports.ids.uuid(), agency: 'umweltamt', subject: 'uwe' };
  await ports.staff.save(member);
  const id = ports.ids.uuid();
  const input = { 'due.day': ['10'], 'due.month': ['5'], 'due.year': ['2030'] };
  const shownThere = { sections: [], rows: [], documents: [] };
  const question = { asked: member.agency, text: 'Darf das sein?', input, ...shownThere };
  const asked = await askOpinion(ports, { member: ANNA, reference, version: 1, id, ...question });
  expect(asked).toEqual({ ok: true });
  return { member, id };
}
