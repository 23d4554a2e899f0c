import { describe, expect, it } from 'vitest';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { exportCase } from './export-case.ts';
import type { Ports } from './ports.ts';
import { showCase } from './show-case.ts';
import { showOfficeCase } from './show-office-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { withdrawCase } from './withdraw-case.ts';
import { whereService } from './testing/where-service.ts';
import { writeAsOffice } from './testing/write-as-office.ts';

const counter = openCounter();

const citizen = () => fileCase(counter.ports);

const ports = (withdrawal: 'none' | 'until-decision') => whereService(counter.ports, { withdrawal });

describe('taking an application back', () => {
  it('ends the case, once, and the office reads why', async () => {
    const own = await citizen();
    const withdraw = () =>
      withdrawCase(ports('until-decision'), { ...own, version: 1, reason: 'Ich ziehe um.' });
    expect([await withdraw(), await withdraw()]).toEqual([{ ok: true }, { ok: true }]);
    const shown = await showOfficeCase(counter.ports, { ...own, member: ANNA });
    const confirmation = { name: `withdrawn ${own.reference}.pdf`, type: 'pdf' };
    expect(shown?.row.state).toBe('withdrawn');
    expect(shown?.entries.slice(1).map(({ kind, state, body }) => [kind, state, body])).toEqual([
      [
        'withdrawal',
        'withdrawn',
        { reason: 'Ich ziehe um.', documents: [expect.objectContaining(confirmation)] },
      ],
    ]);
  });

  it('waits for the seal that confirms it', async () => {
    const own = await citizen();
    const silent = Object.assign(new Error('silent'), { code: 'token-silent' });
    const letters = { make: () => Promise.reject(silent) };
    const withdraw = (more: Partial<Ports>) =>
      withdrawCase({ ...ports('until-decision'), ...more }, { ...own, version: 1, reason: '' });
    expect(await withdraw({ letters })).toEqual({ ok: false, reason: 'no-seal' });
    expect((await showCase(counter.ports, own))?.row.state).toBe('received');
    expect(await withdraw({})).toEqual({ ok: true });
  });

  it('is not possible where the service does not let people', async () => {
    const own = await citizen();
    expect((await showCase(ports('none'), own))?.canWithdraw).toBe(false);
    expect(await withdrawCase(ports('none'), { ...own, version: 1, reason: '' })).toMatchObject({
      reason: 'not-possible',
    });
  });

  it('is not possible after the decision, and overwrites nothing of a colleague', async () => {
    const own = await citizen();
    const target = { member: ANNA, reference: own.reference };
    await takeOnCase(counter.ports, { ...target, version: 1 });
    const withdraw = (version: number) =>
      withdrawCase(ports('until-decision'), { ...own, version, reason: '' });
    expect(await withdraw(1)).toMatchObject({ reason: 'changed-elsewhere' });
    await changeCaseState(counter.ports, { ...target, version: 2, state: 'closed', note: 'Erledigt.' });
    expect(await withdraw(3)).toMatchObject({ reason: 'not-possible' });
  });
});

describe("the citizen's own data", () => {
  it('hold answers, letters, state and who has looked, and nothing of the office alone', async () => {
    const own = await citizen();
    const { reference } = own;
    await showOfficeCase(counter.ports, { reference, member: ANNA });
    await showOfficeCase(counter.ports, { reference, member: ANNA });
    await writeAsOffice(counter.ports, { reference, text: 'Guten Tag.' });
    const bytes = await exportCase(counter.ports, own);
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    expect(data).toMatchObject({
      reference,
      state: 'received',
      statusBauportal: '14',
      entries: [
        { kind: 'state', kernmodul: '1170', statusBauportal: '14' },
        { kind: 'message', kernmodul: '1142', statusBauportal: null, body: { text: 'Guten Tag.' } },
      ],
      openedBy: [
        {
          at: expect.stringMatching(/^2030-05-02T/) as string,
          role: 'caseworker',
          office: 'Gartenamt Musterstadt',
        },
      ],
    });
    expect(data).toMatchObject({
      deadlines: [{ id: 'antwort', due: '2030-05-23' }],
      noticesTo: null,
      earlier: [],
    });
    expect(JSON.stringify(data)).toContain('Grünzeug');
    expect(JSON.stringify(data)).not.toContain(ANNA.name);
  });

  it('are for nobody else', async () => {
    const [own, other] = [await citizen(), await citizen()];
    expect(await exportCase(counter.ports, { ...own, code: other.code })).toBeNull();
  });
});
