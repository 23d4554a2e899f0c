import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#forms/catalogue.ts';
import { applicants } from '#forms/services/trade-licence/applicants/index.ts';
import { changeAnswers } from './change-answers.ts';
import { deliver } from './deliver.ts';
import { fetchOfficeExcerpt, fetchOfficePayload } from './fetch-office-payload.ts';
import { readPayload } from './open-case.ts';
import type { Ports, SubmissionRow } from './ports.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { showOfficeCase } from './show-office-case.ts';
import { showReview } from './show-review.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { finishedApplicant } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';

const counter = openCounter();
const catalogue = loadCatalogue({ folders: ['forms/services'], codelistFolder: 'forms/codelists' });
const BEA = { ...ANNA, id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e09', agency: 'gewerbeamt', subject: 'bea' };
const FILE = 'gewerbeanmeldung.xml';
/** Half past midnight in Germany, on the day of the applicants; in UTC it is the day before. */
const MIDNIGHT = new Date('2026-11-20T23:30:00.000Z');

type Sent = { readonly ports: Ports; readonly reference: string; readonly receipt: ReceiptDocument };

/** Sends a notification as the applicant does, and keeps what the receipt was made of. */
async function send({ answers }: (typeof applicants)[number]): Promise<Sent> {
  const receipts: ReceiptDocument[] = [];
  const make: Ports['receipts']['make'] = (document) => {
    receipts.push(document);
    return Promise.resolve(Buffer.from(document.reference));
  };
  const ports = { ...counter.ports, catalogue, receipts: { make }, clock: { now: () => MIDNIGHT } };
  await openTradeOffice(ports);
  const started = await startDraft(ports, { service: 'trade-licence', language: 'de' });
  if (!started.ok) throw new Error(started.reason);
  const { code } = started;
  await changeAnswers(ports, code, () => ({ store: answers, outcome: { ok: true } }));
  const shown = await showReview(ports, { code });
  const token = shown.ok ? shown.token : '';
  const sent = await submitDraft(ports, { code, token, language: 'de', input: { richtigkeit: ['yes'] } });
  const [receipt] = receipts;
  if (!sent.ok || !receipt) throw new Error(sent.ok ? 'There is no receipt.' : sent.reason);
  return { ports, reference: sent.reference, receipt };
}

async function openTradeOffice({ agencies, staff }: Ports): Promise<void> {
  const garden = await agencies.find('gartenamt');
  if (!garden) throw new Error('The counter opens with one agency.');
  await agencies.save({
    ...garden,
    id: 'gewerbeamt',
    authority: 'gewerbeamt',
    agsPrefix: '',
    parameters: {},
  });
  await staff.save(BEA);
}

async function recorded(reference: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: counter.url });
  await client.connect();
  const sql = `select action from audit_entries where reference = $1 and action like 'download-%' order by action`;
  const { rows } = await client.query<{ action: string }>(sql, [reference]);
  await client.end();
  return rows.map(({ action }) => action);
}

const first = (): (typeof applicants)[number] => {
  const [applicant] = applicants;
  if (!applicant) throw new Error('There are applicants.');
  return applicant;
};

describe.each(applicants)('the notification of $id', (applicant) => {
  it('reaches the office as it stands in the receipt', async () => {
    const { ports, reference, receipt } = await send(applicant);
    const [embedded] = receipt.files;
    const fetched = await fetchOfficePayload(ports, { member: BEA, reference, name: FILE });
    expect(fetched).toMatchObject({ name: FILE, mediaType: 'application/xml' });
    expect(fetched?.text).toBe(new TextDecoder().decode(embedded?.bytes));
    expect(fetched?.text).toContain(`<ga:vorgangsnummer>${reference}</ga:vorgangsnummer>`);
    expect(fetched?.text).toContain('<xga:datumMeldung>2026-11-21</xga:datumMeldung>');
  });

  it('has an excerpt for each recipient of the law', async () => {
    const { ports, reference } = await send(applicant);
    const shown = await showOfficeCase(ports, { member: BEA, reference });
    expect(shown?.recipients).toHaveLength(14);
    for (const recipient of shown?.recipients ?? []) {
      const excerpt = await fetchOfficeExcerpt(ports, { member: BEA, reference, recipient });
      expect(new TextDecoder().decode(excerpt?.bytes)).toContain(`empfaenger="${recipient}"`);
    }
  });
});

describe('who may see it', () => {
  it('the citizen’s receipt carries the whole and no excerpt', async () => {
    const { receipt } = await send(first());
    expect(receipt.files.map(({ name }) => name)).toEqual([FILE]);
  });

  it('another agency finds neither, and nothing is recorded', async () => {
    const { ports, reference } = await send(first());
    const member = { ...BEA, agency: 'gartenamt' };
    expect(await fetchOfficePayload(ports, { member, reference, name: FILE })).toBeNull();
    expect(await fetchOfficeExcerpt(ports, { member, reference, recipient: 'ihk' })).toBeNull();
    expect(await recorded(reference)).toEqual([]);
  });

  it('each download by the agency in charge is recorded for what it was', async () => {
    const { ports, reference } = await send(first());
    await fetchOfficePayload(ports, { member: BEA, reference, name: FILE });
    await fetchOfficeExcerpt(ports, { member: BEA, reference, recipient: 'ihk' });
    expect(await recorded(reference)).toEqual(['download-excerpt', 'download-payload']);
  });

  it.each(['data.json', '../receipt', 'gewerbeanmeldung-ihk.xml', ''])(
    'there is no file %j',
    async (name) => {
      const { ports, reference } = await send(first());
      expect(await fetchOfficePayload(ports, { member: BEA, reference, name })).toBeNull();
      expect(await fetchOfficeExcerpt(ports, { member: BEA, reference, recipient: name })).toBeNull();
    },
  );
});

it('is in the agency’s hands when the outbox says so', async () => {
  const { ports, reference } = await send(first());
  await deliver(ports, { reference });
  expect((await ports.submissions.findByReference(reference))?.deliveredAt).not.toBeNull();
  const open = await showOfficeCase(ports, { member: BEA, reference });
  expect(open?.payload.files.map(({ name }) => name)).toEqual([FILE]);
});

it('an excerpt is made by the version the answers were given to, or not at all', async () => {
  const { ports, reference } = await send(first());
  const later = { ...ports, catalogue: { ...catalogue, find: () => null } };
  expect(await fetchOfficeExcerpt(later, { member: BEA, reference, recipient: 'ihk' })).toBeNull();
  expect((await showOfficeCase(later, { member: BEA, reference }))?.recipients).toEqual([]);
  expect(await fetchOfficePayload(later, { member: BEA, reference, name: FILE })).not.toBeNull();
});

it('a service without a mapping goes without', async () => {
  const { ports } = counter;
  const applicant = await finishedApplicant(ports);
  const sent = await applicant.send(await applicant.token());
  const reference = sent.ok ? sent.reference : '';
  const shown = await showOfficeCase(ports, { member: ANNA, reference });
  expect([shown?.payload.files, shown?.recipients]).toEqual([[], []]);
});

it('a case from before payloads can still be read', () => {
  const old = new TextEncoder().encode(
    '{"answers":{"name":"Zoë"},"review":[],"reviewAsRead":[],"documents":[]}',
  );
  const vault = { ...counter.ports.vault, open: () => old };
  // Nothing but these two is looked at.
  const row = { reference: 'R', sealedPayload: old } as SubmissionRow;
  const payload = readPayload({ vault }, { row, key: { bytes: old } });
  expect(payload).toMatchObject({ answers: { name: 'Zoë' }, files: [], context: null });
});
