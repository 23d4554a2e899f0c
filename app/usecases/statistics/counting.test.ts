import pg from 'pg';
import { beforeEach, expect, it } from 'vitest';
import type { Input, Place } from '#forms/engine/model.ts';
import type { SubmissionState } from '#forms/submission/model.ts';
import { openTallySheet } from '../../adapters/tally-sheet.server.ts';
import { attachUpload } from '../attach-upload.ts';
import { changeCaseState, takeOnCase } from '../change-case.ts';
import type { CaseTally, Counted, FormTally, Ports } from '../ports.ts';
import { saveOverview } from '../save-overview.ts';
import { savePage } from '../save-page.ts';
import { submitDraft } from '../submit-draft.ts';
import { at, firstChild, newApplicant } from '../testing/applicant.ts';
import { sendAs } from '../testing/filed-case.ts';
import type { Applicant } from '../testing/applicant.ts';
import { ANNA, openCounter } from '../testing/counter.ts';

const counter = openCounter();
let ports: Ports;
let forms: readonly Counted<FormTally>[];
let cases: readonly Counted<CaseTally>[];
let sheet: ReturnType<typeof openTallySheet>;

beforeEach(() => {
  [forms, cases] = [[], []];
  sheet = openTallySheet((sums) => {
    forms = [...forms, ...sums.forms];
    cases = [...cases, ...sums.cases];
    return Promise.resolve();
  });
  ports = { ...counter.ports, tallySheet: sheet };
});

/** What was counted, as `kind step detail: count`. */
async function counted(): Promise<readonly string[]> {
  await sheet.flush();
  const sums = forms.map(
    ({ kind, step, detail, count }) =>
      `${[kind, step, detail].filter((part) => part !== '').join(' ')}: ${count}`,
  );
  return sums.sort();
}

const PERSON = { name: ['Zoë Grünzeug'], bezirk: ['Nord'] };
const steps = (...ids: readonly string[]) => ids.map((id) => `reached ${id}: 1`);
const closeHelpers = ({ code }: Applicant) =>
  saveOverview(ports, { code, place: at('mithilfe'), more: 'no', confirmed: [], returns: false });

/** All that this applicant's way through the form counts. */
const WHOLE_WAY = [
  'channel web: 1',
  'filed de: 1',
  ...steps('familie', 'kinder', 'mithelfende', 'mithilfe', 'person', 'review', 'wunsch'),
  ...['kinder', 'mithilfe', 'person', 'wunsch'].map((id) => `time ${id} 0-10: 1`),
];

async function fillIn(applicant: Applicant): Promise<void> {
  await applicant.fill(at('person'), PERSON);
  await applicant.fill(firstChild, { rufname: ['Mia'] });
  await closeHelpers(applicant);
  await applicant.fill(at('wunsch'), { wunsch: [''] });
}

async function sendTwice(applicant: Applicant): Promise<void> {
  const token = await applicant.token();
  await Promise.all([applicant.send(token), applicant.send(token)]);
  await applicant.send(token);
}

it('a way through a form counts each step once, and that it was sent', async () => {
  const applicant = await newApplicant(ports);
  await fillIn(applicant);
  await sendTwice(applicant);
  expect(await counted()).toEqual(WHOLE_WAY);
  expect(cases).toMatchObject([
    { week: '2030-04-29', agency: 'gartenamt', service: 'plot', kind: 'received', count: 1 },
  ]);
});

it('going back, sending a page twice and a second window count nothing more', async () => {
  const applicant = await newApplicant(ports);
  const token = await applicant.tokenOf(at('person'));
  const press = () => applicant.fill(at('person'), PERSON, { token });
  await Promise.all([press(), press()]);
  await fillIn(applicant);
  await fillIn(applicant);
  await sendTwice(applicant);
  expect(await counted()).toEqual(WHOLE_WAY);
});

it('what is wrong counts by question and kind, once for a draft', async () => {
  for (let person = 0; person < 2; person += 1) {
    const applicant = await newApplicant(ports);
    const wrong = { name: [''], bezirk: ['Nordnordwest'] };
    await Promise.all([applicant.fill(at('person'), wrong), applicant.fill(at('person'), wrong)]);
  }
  expect(await counted()).toEqual([
    'issue person bezirk too-long: 2',
    'issue person name required: 2',
    'reached person: 2',
  ]);
});

it('a declaration that is missing and a document that is none count like other mistakes', async () => {
  const applicant = await newApplicant(ports);
  await fillIn(applicant);
  await applicant.handIn(Buffer.from('plain text'), 'Geheim.txt');
  const token = await applicant.token();
  await submitDraft(ports, { code: applicant.code, token, language: 'de', input: {} });
  const issues = (await counted()).filter((line) => line.startsWith('issue'));
  expect(issues).toEqual([
    'issue erklaerung richtigkeit not-accepted: 1',
    'issue kinder nachweis file-type: 1',
  ]);
});

it('a break is no time at a page', async () => {
  const applicant = await newApplicant(ports);
  await applicant.fill(at('person'), PERSON, { leaves: true });
  await applicant.fill(firstChild, { rufname: ['Mia'] });
  expect((await counted()).filter((line) => line.startsWith('time'))).toEqual(['time person 0-10: 1']);
});

it('a draft counts for the month of its beginning, and nothing more once that is told', async () => {
  const applicant = await newApplicant(ports);
  const later = (days: number) => {
    const now = new Date(counter.ports.clock.now().getTime() + days * 86_400_000);
    return { ...ports, clock: { now: () => now } };
  };
  // The second of May 2030 is in a week whose Thursday is that very day: the month ends on the second of June.
  await fillAs(later(20), applicant, at('person'), PERSON);
  await fillAs(later(38), applicant, firstChild, { rufname: ['Mia'] });
  await fillAs(later(39), applicant, at('wunsch'), { wunsch: [''] });
  expect((await counted()).filter((line) => line.startsWith('reached'))).toEqual(
    steps('familie', 'kinder', 'person'),
  );
  expect(new Set(forms.map(({ month }) => month))).toEqual(new Set(['2030-05']));
});

const fillAs = async (own: Ports, { code, tokenOf }: Applicant, place: Place, input: Input) =>
  savePage(own, {
    code,
    place,
    input,
    token: await tokenOf(place),
    confirmed: [],
    returns: false,
    leaves: false,
  });

it('a case counts when it first comes to a state, and at its end with the days it took', async () => {
  const { reference, version } = await filed();
  const member = ANNA;
  await takeOnCase(ports, { member, reference, version });
  const move = (shown: number, state: SubmissionState) =>
    changeCaseState(ports, { member, reference, version: shown, state, note: 'Bitte warten.' });
  await move(version + 1, 'waiting');
  await move(version + 2, 'in-progress');
  await move(version + 3, 'waiting');
  await move(version + 3, 'closed');
  await move(version + 4, 'closed');
  await sheet.flush();
  expect(cases.map(({ kind, detail, count }) => `${kind} ${detail}: ${count}`).sort()).toEqual([
    'duration 0-1: 1',
    'received : 1',
    'state closed: 1',
    'state in-progress: 1',
    'state waiting: 1',
  ]);
});

async function filed() {
  const applicant = await newApplicant(ports);
  await fillIn(applicant);
  return { ...(await sendAs(applicant)), version: 1 };
}

it('nothing is counted that was not kept', async () => {
  const broken = { ...ports.outbox, add: () => Promise.reject(new Error('planted')) };
  const applicant = await newApplicant({ ...ports, outbox: broken });
  await fillIn(applicant);
  await expect(applicant.send(await applicant.token())).rejects.toThrow('planted');
  expect((await counted()).filter((line) => line.startsWith('filed'))).toEqual([]);
  expect(cases).toEqual([]);
});

it('no answer, name, number or code stands in a sum', async () => {
  const applicant = await newApplicant(ports);
  await applicant.fill(at('person'), { name: ['Kanarienvogel'.repeat(9)], bezirk: ['Kanari'] });
  await applicant.fill(at('person'), { ...PERSON, Kanarienvogel: ['Kanarienvogel'] });
  await attachUpload(ports, {
    code: applicant.code,
    place: firstChild,
    field: 'Kanarienvogel',
    id: NOTHING,
    name: '',
  });
  const { reference } = await filed();
  await sheet.flush();
  await counter.ports.tallies.add({ forms, cases });
  const admin = new pg.Client({ connectionString: counter.url });
  await admin.connect();
  const { rows } = await admin.query(
    'select form_tallies::text as row from form_tallies union all select case_tallies::text from case_tallies',
  );
  await admin.end();
  const text = JSON.stringify(rows);
  expect(rows.length).toBeGreaterThan(9);
  for (const secret of ['anari', 'Zoë', reference, applicant.code]) expect(text).not.toContain(secret);
});

const NOTHING = '00000000-0000-0000-0000-000000000000';
