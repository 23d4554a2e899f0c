import { describe, expect, it } from 'vitest';
import { takeOnCase } from './change-case.ts';
import { exportCase } from './export-case.ts';
import { showAudit } from './show-audit.ts';
import { fetchReceipt, showCase } from './show-case.ts';
import { showOfficeCase } from './show-office-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { LENA } from './testing/lena.ts';

const counter = openCounter();

async function annasCase() {
  const { ports } = counter;
  await ports.staff.save(LENA);
  const filed = await fileCase(ports);
  const { reference } = filed;
  await takeOnCase(ports, { member: ANNA, reference, version: 1 });
  return { ports, reference, code: filed.code };
}

describe('the audit of a case', () => {
  it('tells the lead who did what, this very look included', async () => {
    const { ports, reference } = await annasCase();
    const entries = await showAudit(ports, { member: LENA, reference });
    expect(entries?.map(({ name, actor, action }) => [name ?? actor, action])).toEqual([
      ['citizen', 'submit'],
      [ANNA.name, 'take-on'],
      ['Lena', 'see-audit'],
    ]);
  });

  it('tells what the citizen has taken away, and not each look at the page', async () => {
    const { ports, reference, code } = await annasCase();
    await showCase(ports, { reference, code });
    await fetchReceipt(ports, { reference, code });
    await exportCase(ports, { reference, code });
    const entries = await showAudit(ports, { member: LENA, reference });
    expect(entries?.slice(2, -1).map(({ actor, action }) => [actor, action])).toEqual([
      ['citizen', 'download-own-receipt'],
      ['citizen', 'export-own-data'],
    ]);
  });

  it('and citizens are told role and office as they were, whatever becomes of somebody since', async () => {
    const { ports, reference, code } = await annasCase();
    await showOfficeCase(ports, { member: ANNA, reference });
    const own = await ports.agencies.find(ANNA.agency);
    if (!own) throw new Error('The counter has an agency.');
    await ports.agencies.save({ ...own, id: 'bauamt', name: 'Bauamt', agsPrefix: '9' });
    await ports.staff.save({ ...ANNA, agency: 'bauamt', role: 'lead' });
    const then = { role: 'caseworker', office: own.name };
    expect((await showCase(ports, { reference, code }))?.openings).toMatchObject([then]);
    const entries = await showAudit(ports, { member: LENA, reference });
    expect(entries?.filter(({ actor }) => actor === ANNA.id)).toMatchObject([then, then]);
    await ports.staff.save(ANNA);
  });

  it('is closed to caseworkers, and to the leads of other agencies', async () => {
    const { ports, reference } = await annasCase();
    expect(await showAudit(ports, { member: ANNA, reference })).toBeNull();
    expect(await showAudit(ports, { member: { ...LENA, agency: 'elsewhere' }, reference })).toBeNull();
    expect((await showAudit(ports, { member: LENA, reference }))?.length).toBe(3);
  });
});
