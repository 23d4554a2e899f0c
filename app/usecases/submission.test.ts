import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { submissionDataSchema } from '#forms/submission/data.ts';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { deliver } from './deliver.ts';
import { enterCaseCode } from './enter-code.ts';
import { eraseExpired } from './erase-expired.ts';
import { fetchOfficeData, fetchOfficeReceipt } from './fetch-office-file.ts';
import { listInbox } from './list-inbox.ts';
import { resumeDraft } from './resume-draft.ts';
import { fetchReceipt, showCase } from './show-case.ts';
import { showOfficeCase } from './show-office-case.ts';
import { showReview } from './show-review.ts';
import { submitDraft } from './submit-draft.ts';
import { at, finishedApplicant, newApplicant } from './testing/applicant.ts';
import type { Applicant } from './testing/applicant.ts';
import { closeCase } from './testing/filed-case.ts';
import { wholeList } from './testing/whole-list.ts';
import { ANNA, openCounter } from './testing/counter.ts';

const counter = openCounter();

async function sent(applicant: Applicant): Promise<string> {
  const submitted = await applicant.send(await applicant.token());
  return submitted.ok ? submitted.reference : submitted.reason;
}

async function countRows(sql: string, reference: string): Promise<number> {
  const client = new pg.Client({ connectionString: counter.url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${sql}`, [
    reference,
  ]);
  await client.end();
  return rows[0]?.count ?? 0;
}

describe('sending', () => {
  it('makes one submission of twenty at the same moment', async () => {
    const applicant = await finishedApplicant(counter.ports);
    const token = await applicant.token();
    const all = await Promise.all(Array.from({ length: 20 }, () => applicant.send(token)));
    const references = new Set(all.map((one) => (one.ok ? one.reference : one.reason)));
    expect(references.size).toBe(1);
    const [reference = ''] = references;
    expect(await countRows('submissions where reference = $1', reference)).toBe(1);
    expect(await countRows(`audit_entries where reference = $1 and action = 'submit'`, reference)).toBe(1);
    expect(await countRows(`graphile_worker.jobs where key = 'deliver:' || $1`, reference)).toBe(1);
  });

  it('gives the same submission for the same form sent again later', async () => {
    const applicant = await finishedApplicant(counter.ports);
    const token = await applicant.token();
    const first = await applicant.send(token);
    expect(await applicant.send(token)).toEqual(first);
  });

  it('says so when another form of the same draft is sent afterwards', async () => {
    const applicant = await finishedApplicant(counter.ports);
    const reference = await sent(applicant);
    expect(await applicant.send('another token')).toEqual({ ok: false, reason: 'already-sent', reference });
    expect(await resumeDraft(counter.ports, applicant)).toMatchObject({ kind: 'submitted', reference });
  });

  it('asks to check again when something was changed since', async () => {
    const applicant = await finishedApplicant(counter.ports);
    const token = await applicant.token();
    await applicant.fill(at('wunsch'), { wunsch: ['am See'] });
    expect(await applicant.send(token)).toEqual({ ok: false, reason: 'changed-elsewhere' });
  });

  it('wants the declaration', async () => {
    const { ports } = counter;
    const applicant = await finishedApplicant(ports);
    const form = { code: applicant.code, token: await applicant.token(), language: 'de', input: {} };
    expect(await submitDraft(ports, form)).toMatchObject({
      reason: 'issues',
      issues: [{ field: 'richtigkeit' }],
    });
  });

  it('leads back to what is still open', async () => {
    const { code } = await newApplicant(counter.ports);
    expect(await showReview(counter.ports, { code })).toMatchObject({
      reason: 'incomplete',
      next: at('person'),
    });
  });

  it('is not taken where nobody is in charge any more', async () => {
    const applicant = await finishedApplicant(counter.ports);
    const { ports } = counter;
    const agencies = { ...ports.agencies, inCharge: () => Promise.resolve(null) };
    const form = { code: applicant.code, token: await applicant.token(), language: 'de' };
    const input = { richtigkeit: ['yes'] };
    expect(await submitDraft({ ...ports, agencies }, { ...form, input })).toMatchObject({
      reason: 'no-authority',
    });
  });

  it('says so when the seal is out of reach, and goes well with the same form when it is back', async () => {
    const { ports } = counter;
    const applicant = await finishedApplicant(ports);
    const token = await applicant.token();
    const form = { code: applicant.code, token, language: 'de', input: { richtigkeit: ['yes'] } };
    const gone = Object.assign(new Error('gone'), { code: 'token-silent' });
    const without = { ...ports, receipts: { make: () => Promise.reject(gone) } };
    expect(await submitDraft(without, form)).toEqual({ ok: false, reason: 'no-seal', error: gone });
    expect(await applicant.send(token)).toMatchObject({ ok: true });
  });

  it('leaves nothing when it fails at the last step', async () => {
    const applicant = await finishedApplicant(counter.ports);
    const failing = { ...counter.ports, outbox: { add: () => Promise.reject(new Error('queue gone')) } };
    const form = { code: applicant.code, token: await applicant.token(), language: 'de' };
    await expect(submitDraft(failing, { ...form, input: { richtigkeit: ['yes'] } })).rejects.toThrow(
      'queue gone',
    );
    expect(await resumeDraft(counter.ports, applicant)).toMatchObject({ kind: 'draft', next: 'review' });
  });
});

describe('a case', () => {
  it('opens for its number and code together, and for nothing else', async () => {
    const { ports } = counter;
    const [applicant, other] = [await finishedApplicant(ports), await finishedApplicant(ports)];
    const [reference, foreign] = [await sent(applicant), await sent(other)];
    const { code } = applicant;
    expect(await enterCaseCode(ports, { reference, code, network: 'home' })).toMatchObject({ ok: true });
    const [wrong, slip] = ['S7K3-AAAA-AAAA', 'AAAA'];
    for (const [typed, slips] of [
      [{ reference: wrong, code }, ['reference']],
      [{ reference, code: slip }, ['code']],
      [{ reference: wrong, code: slip }, ['reference', 'code']],
    ] as const)
      expect(await enterCaseCode(ports, { ...typed, network: 'home' })).toMatchObject({
        reason: 'typo',
        slips,
      });
    expect(await showCase(ports, { reference: foreign, code })).toBeNull();
    expect(await enterCaseCode(ports, { reference: foreign, code, network: 'home' })).toMatchObject({
      reason: 'unknown',
    });
    expect(String(await fetchReceipt(ports, { reference, code }))).toContain(reference);
  });

  it('lies in the inbox of the agency, sealed, and every look at it is recorded', async () => {
    const { ports } = counter;
    const reference = await sent(await finishedApplicant(ports));
    const open = await showOfficeCase(ports, { member: ANNA, reference });
    expect(open?.payload.answers).toMatchObject({ name: 'Zoë Grünzeug', richtigkeit: true });
    expect(String(await fetchOfficeReceipt(ports, { member: ANNA, reference }))).toContain(reference);
    const data = await fetchOfficeData(ports, { member: ANNA, reference });
    expect(Buffer.from(data ?? []).toString()).toContain('Zoë Grünzeug');
    const told: unknown = JSON.parse(Buffer.from(data ?? []).toString());
    expect(told).toMatchObject({
      process: [{ kind: 'state', kernmodul: '1170', statusBauportal: '14' }],
    });
    const [service] = ports.catalogue.services;
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const fits = ajv.compile(service ? submissionDataSchema(service) : false);
    expect([fits(told), fits.errors]).toEqual([true, null]);
    const [step] = (told as { readonly process: readonly object[] }).process; // looked at above
    for (const wrong of [{ kind: 'party' }, { state: 'lost' }, { kernmodul: '1' }, { statusBauportal: '1' }])
      expect(fits({ ...(told as object), process: [{ ...step, ...wrong }] })).toBe(false);
    for (const action of ['open', 'download-receipt', 'download-data']) {
      expect(await countRows(`audit_entries where reference = $1 and action = '${action}'`, reference)).toBe(
        1,
      );
    }
  });

  it('is not there for another agency', async () => {
    const { ports } = counter;
    const reference = await sent(await finishedApplicant(ports));
    const stranger = { ...ANNA, agency: 'elsewhere' };
    expect(await showOfficeCase(ports, { member: stranger, reference })).toBeNull();
    expect(await takeOnCase(ports, { member: stranger, reference, version: 1 })).toMatchObject({
      reason: 'no-case',
    });
    const list = await listInbox(ports, { member: stranger, wish: wholeList });
    expect(list.total).toBe(0);
  });

  it('is taken on and moved, and the citizen reads the note', async () => {
    const { ports } = counter;
    const applicant = await finishedApplicant(ports);
    const reference = await sent(applicant);
    expect(await takeOnCase(ports, { member: ANNA, reference, version: 1 })).toEqual({ ok: true });
    const move = {
      member: ANNA,
      reference,
      version: 2,
      state: 'waiting',
      note: 'Es fehlt ein Nachweis.',
    } as const;
    expect(await changeCaseState(ports, move)).toEqual({ ok: true });
    const shown = await showCase(ports, { reference, code: applicant.code });
    expect(
      (shown?.entries ?? []).flatMap((entry) =>
        entry.kind === 'state' ? [[entry.state, entry.body.note]] : [],
      ),
    ).toEqual([
      ['received', null],
      ['in-progress', null],
      ['waiting', 'Es fehlt ein Nachweis.'],
    ]);
  });

  it('is not overwritten by whoever looked at it earlier', async () => {
    const { ports } = counter;
    const reference = await sent(await finishedApplicant(ports));
    await takeOnCase(ports, { member: ANNA, reference, version: 1 });
    const late = { member: ANNA, reference, version: 1, state: 'closed', note: 'Erledigt.' } as const;
    expect(await changeCaseState(ports, late)).toEqual({ ok: false, reason: 'changed-elsewhere' });
  });

  it('makes no move that its state does not allow', async () => {
    const { ports } = counter;
    const reference = await sent(await finishedApplicant(ports));
    const jump = { member: ANNA, reference, version: 1, state: 'waiting', note: '' } as const;
    expect(await changeCaseState(ports, jump)).toMatchObject({
      ok: false,
      faults: [{ code: 'not-allowed' }, { code: 'missing' }],
    });
  });

  it('is delivered once, however often the job is repeated', async () => {
    const { ports } = counter;
    const reference = await sent(await finishedApplicant(ports));
    await deliver(ports, { reference });
    await deliver(ports, { reference });
    expect(await countRows(`audit_entries where reference = $1 and action = 'deliver'`, reference)).toBe(1);
  });
});

it('a case goes with its documents when it has been kept long enough', async () => {
  const { ports, wait } = counter;
  const reference = await sent(await finishedApplicant(ports));
  await closeCase(ports, reference);
  wait(364);
  await eraseExpired(ports);
  expect(await ports.submissions.findByReference(reference)).not.toBeNull();
  wait(2);
  await eraseExpired(ports);
  expect(await ports.submissions.findByReference(reference)).toBeNull();
  expect(await countRows('case_entries where reference = $1', reference)).toBe(0);
});

it('no column of the database holds what was typed', async () => {
  const { ports } = counter;
  await finishedApplicant(ports);
  await sent(await finishedApplicant(ports));
  const client = new pg.Client({ connectionString: counter.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE'
     and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  for (const { name } of rows) {
    const { rows: found } = await client.query(`select 1 from ${name} as t where t::text like '%Grünzeug%'`);
    expect([name, found.length]).toEqual([name, 0]);
  }
  await client.end();
});
