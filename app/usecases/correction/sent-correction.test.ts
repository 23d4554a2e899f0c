import { describe, expect, it } from 'vitest';
import { isChanged } from '#forms/submission/correction/compare.ts';
import { openDraft } from '../open-draft.ts';
import { readPayload, readReceipt } from '../open-case.ts';
import { exportCase } from '../export-case.ts';
import { fetchOfficeReceipt } from '../fetch-office-file.ts';
import { fetchReceipt } from '../show-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { firstChild } from '../testing/applicant.ts';
import { beginCorrection } from './begin-correction.ts';
import { changesOf } from './show-changes.ts';
import {
  CHILD,
  askToCorrect,
  askedCase,
  sendCorrected,
  typePerson,
  draftCodeOf,
  correctedCase,
  openedByCitizen,
} from '../testing/corrected-case.ts';

const counter = openCounter();

describe('a correction that was sent', () => {
  it('has a receipt of its own that names the one before; both are in the log and at hand', async () => {
    const { ports } = counter;
    const sent = await correctedCase(ports);
    const open = await openedByCitizen(ports, sent);
    const [before] = await ports.submissions.earlier(sent.reference);
    if (!before) throw new Error('Nothing was kept.');
    const old = await readReceipt(ports, { row: before, key: open.key });
    const sha256 = Buffer.from(ports.digest(old)).toString('hex');
    const fetched = await fetchReceipt(ports, { ...sent, number: 0 });
    expect(fetched).toEqual(old);
    const member = ANNA;
    const { reference } = sent;
    expect(await fetchOfficeReceipt(ports, { member, reference, number: 0 })).toEqual(old);
    const newest = await readReceipt(ports, open);
    expect(await fetchReceipt(ports, { ...sent, number: 1 })).toEqual(newest);
    expect(await fetchReceipt(ports, { ...sent, number: 2 })).toBeNull();
    const receipt = Buffer.from(newest).toString();
    expect(receipt).toContain(`"corrects":{"number":"${sent.reference}"`);
    expect(receipt).toContain(sha256);
    const hash = Buffer.from(ports.digest(Buffer.from(receipt))).toString('hex');
    const logged = await Promise.all([sha256, hash].map((each) => ports.receiptLog.findBySha256(each)));
    expect(logged.map((entry) => entry?.reference)).toEqual([sent.reference, sent.reference]);
  });

  it('lets the time go on that stood still for it', async () => {
    const { ports } = counter;
    const sent = await askedCase(ports);
    const due = async () => (await ports.submissions.findByReference(sent.reference))?.dueOn;
    expect(await due()).toBeNull();
    counter.wait(14);
    await beginCorrection(ports, sent);
    await typePerson(ports, sent, { name: ['Zoë Blau'], bezirk: ['Nord'] });
    expect(await sendCorrected(ports, sent)).toEqual({ ok: true });
    const open = await openedByCitizen(ports, sent);
    // Three weeks for the office, and the two that the citizen took.
    const end = new Date(Date.parse(open.row.receivedAt) + 35 * 86_400_000).toISOString().slice(0, 10);
    expect(await due()).toBe(end);
  });

  it('holds for the office, old beside new', async () => {
    const { ports } = counter;
    const open = await openedByCitizen(ports, await correctedCase(ports));
    expect(readPayload(ports, open).answers['name']).toBe('Zoë Blau');
    const [change] = await changesOf(ports, open);
    const rows = change?.compared.now.flatMap((section) => section.rows.filter(isChanged)) ?? [];
    expect(rows.map(({ before, after }) => [before, after])).toEqual([['Zoë Grünzeug', 'Zoë Blau']]);
  });

  it('is exported beside what was sent first', async () => {
    const { ports } = counter;
    const bytes = await exportCase(ports, await correctedCase(ports));
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    expect(data).toMatchObject({
      submission: { answers: { name: 'Zoë Blau' } },
      earlier: [{ submission: { answers: { name: 'Zoë Grünzeug' } } }],
    });
  });

  it('can be corrected again', async () => {
    const { ports } = counter;
    const sent = await correctedCase(ports);
    expect(await askToCorrect(ports, sent.reference, [CHILD])).toEqual({ ok: true });
    expect(await beginCorrection(ports, sent)).toEqual({ ok: true, next: firstChild });
    const draft = await openDraft(ports, await draftCodeOf(ports, sent));
    expect(draft?.correction?.before['name']).toBe('Zoë Blau');
  });
});
