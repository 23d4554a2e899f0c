import { describe, expect, it } from 'vitest';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { listInbox } from './list-inbox.ts';
import type { InboxWish } from './inbox-wish.ts';
import type { Ports, StaffMember } from './ports.ts';
import { showOfficeCase } from './show-office-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { LENA } from './testing/lena.ts';
import { plotService } from './testing/plot-service.ts';
import { whereService } from './testing/where-service.ts';
import { wholeList } from './testing/whole-list.ts';

const counter = openCounter();
const BERT: StaffMember = {
  ...ANNA,
  id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e02',
  name: 'Bert',
  subject: 'bert',
};

async function newCase(ports: Ports): Promise<string> {
  await ports.staff.save(BERT);
  const filed = await fileCase(ports);
  return filed.reference;
}

/** A minute in days: whatever happens next happens later. */
const LATER = 1 / (24 * 60);

/** A case that Anna works on; its version is 2. */
async function annasCase(ports: Ports): Promise<string> {
  const reference = await newCase(ports);
  counter.wait(LATER);
  await takeOnCase(ports, { member: ANNA, reference, version: 1 });
  counter.wait(LATER);
  return reference;
}

describe('moving a case', () => {
  const move = { member: ANNA, version: 2, state: 'closed', note: '' } as const;

  it.each([
    [{ state: null }, [{ field: 'state', code: 'missing' }]],
    [{ state: 'received' }, [{ field: 'state', code: 'not-allowed' }]],
    [{ state: 'waiting', note: ' \r\n ' }, [{ field: 'note', code: 'missing' }]],
    [{ state: 'closed', note: ' ' }, [{ field: 'note', code: 'missing' }]],
    [{ state: 'granted' }, [{ field: 'state', code: 'not-allowed' }]],
    [{ state: 'refused', note: 'Nein.' }, [{ field: 'state', code: 'not-allowed' }]],
    [{ note: 'ä'.repeat(2001) }, [{ field: 'note', code: 'too-long' }]],
    [{ note: 'abc\u202Edef' }, [{ field: 'note', code: 'hidden-character' }]],
    [
      { state: null, note: '\u0000' },
      [
        { field: 'state', code: 'missing' },
        { field: 'note', code: 'hidden-character' },
      ],
    ],
  ] as const)('needs to be whole: %j', async (wrong, faults) => {
    const reference = await annasCase(counter.ports);
    const changed = await changeCaseState(counter.ports, { ...move, reference, ...wrong });
    expect(changed).toEqual({ ok: false, reason: 'faults', faults });
    expect((await counter.ports.submissions.findByReference(reference))?.version).toBe(2);
  });

  it('to its end without a decision is a lead’s where nobody decides alone, from an old page too', async () => {
    const ports = whereService(counter.ports, { release: 'four-eyes' });
    await ports.staff.save(LENA);
    const reference = await annasCase(ports);
    const closing = { ...move, reference, note: 'Doppelt eingereicht.' };
    const faults = [{ field: 'state', code: 'only-lead' }];
    for (const version of [1, 2])
      expect(await changeCaseState(ports, { ...closing, version })).toMatchObject({ ok: false, faults });
    expect(await changeCaseState(ports, { ...closing, member: LENA })).toEqual({ ok: true });
    const mayClose = async (member: StaffMember) =>
      (await showOfficeCase(ports, { member, reference }))?.mayClose;
    expect([await mayClose(ANNA), await mayClose(LENA)]).toEqual([false, true]);
  });

  it('takes a note of 2,000 characters, also of those outside the first plane', async () => {
    const reference = await annasCase(counter.ports);
    const note = '𐍈'.repeat(2000);
    expect(await changeCaseState(counter.ports, { ...move, reference, note })).toEqual({ ok: true });
  });

  it('happens once when the button is pressed twice', async () => {
    const reference = await annasCase(counter.ports);
    const again = { ...move, reference, note: 'Alles da.' };
    const both = await Promise.all([
      changeCaseState(counter.ports, again),
      changeCaseState(counter.ports, again),
    ]);
    expect([...both, await changeCaseState(counter.ports, again)]).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(await counter.ports.entries.of(reference, 'office')).toHaveLength(3);
  });

  it('is refused when a colleague was faster', async () => {
    const reference = await annasCase(counter.ports);
    await changeCaseState(counter.ports, { ...move, reference, state: 'waiting', note: 'Bitte warten.' });
    counter.wait(LATER);
    const late = { ...move, member: BERT, reference, note: 'Nein.' } as const;
    expect(await changeCaseState(counter.ports, late)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect((await counter.ports.submissions.findByReference(reference))?.state).toBe('waiting');
  });
});

describe('taking a case on', () => {
  it('happens once when the button is pressed twice', async () => {
    const reference = await annasCase(counter.ports);
    expect(await takeOnCase(counter.ports, { member: ANNA, reference, version: 1 })).toEqual({ ok: true });
    expect(await counter.ports.entries.of(reference, 'office')).toHaveLength(2);
  });

  it('passes it from a colleague, who keeps the state it was in', async () => {
    const reference = await annasCase(counter.ports);
    const wait = { member: ANNA, reference, version: 2, state: 'waiting', note: 'Bitte.' } as const;
    await changeCaseState(counter.ports, wait);
    expect(await takeOnCase(counter.ports, { member: BERT, reference, version: 3 })).toEqual({ ok: true });
    const shown = await showOfficeCase(counter.ports, { member: BERT, reference });
    expect([shown?.row.state, shown?.assignee?.name]).toEqual(['waiting', 'Bert']);
    // That is no news for the citizen.
    expect(shown?.entries.map(({ state }) => state)).toEqual(['received', 'in-progress', 'waiting']);
  });

  it.each([
    ['nobody', '', false],
    ['everybody', '', true],
    ['this one', 'identify: bezirk = "Nord"', true],
    ['others', 'identify: bezirk = "Süd"', false],
  ])(
    'says whether somebody has to find out who it is, where the law wants %s known',
    async (who, line, isOpen) => {
      const reference = await annasCase(counter.ports);
      const says = `identity: ${who === 'nobody' ? 'none' : 'high'}\nunidentified: agency\n${line}`;
      const { identity, identify } = plotService((text) => text.replace('identity: none', says));
      const ports = whereService(counter.ports, { identity, identify });
      const shown = await showOfficeCase(ports, { member: BERT, reference });
      expect(shown?.isIdentityOpen).toBe(isOpen);
    },
  );

  it('is over when a colleague was faster, or the case is decided', async () => {
    const reference = await annasCase(counter.ports);
    const late = { member: BERT, reference, version: 1 };
    expect(await takeOnCase(counter.ports, late)).toMatchObject({ reason: 'changed-elsewhere' });
    await changeCaseState(counter.ports, {
      member: ANNA,
      reference,
      version: 2,
      state: 'closed',
      note: 'Erledigt.',
    });
    expect(await takeOnCase(counter.ports, { ...late, version: 3 })).toMatchObject({
      reason: 'changed-elsewhere',
    });
  });
});

describe('the list', () => {
  const list = (wish: Partial<InboxWish>) =>
    listInbox(counter.ports, { member: ANNA, wish: { ...wholeList, ...wish } });

  it('counts what is chosen and what there is', async () => {
    const before = (await list({})).all.total;
    await newCase(counter.ports);
    await annasCase(counter.ports);
    const mine = await list({ assigned: 'me', state: 'in-progress' });
    expect(mine.all.total).toBe(before + 2);
    expect(mine.total).toBeLessThan(mine.all.total);
    expect(mine.rows.every(({ assigneeName }) => assigneeName === ANNA.name)).toBe(true);
  });

  it('is whole again where a page would begin before its first case', async () => {
    await newCase(counter.ports);
    const first = (await list({})).rows[0]?.reference ?? '';
    const back = await list({ position: { reference: first, side: 'before' }, page: 0 });
    expect([back.rows[0]?.reference, back.wish.page, back.wish.position]).toEqual([first, 1, null]);
  });

  it('shows everything when it is asked for somebody who is no colleague', async () => {
    const all = await list({ assigned: 'x' });
    expect([all.wish.assigned, all.total]).toEqual([null, all.all.total]);
  });
});
