import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#forms/engine/model.ts';
import { takeOnCase } from '../change-case.ts';
import type { Ports } from '../ports.ts';
import { showCase } from '../show-case.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { whereService } from '../testing/where-service.ts';
import { declareComplete } from './declare-complete.ts';
import { extendDeadline } from './extend-deadline.ts';

const counter = openCounter();
const rule = { counts: 'days', waiting: 'restarts', law: '§ 1' } as const;
const deadlines: readonly DeadlineRule[] = [
  { ...rule, id: 'vollstaendigkeit', within: 'P3W', met: 'answer', granted: null },
  { ...rule, id: 'entscheidung', within: 'P3M', met: 'decision', granted: 'fiktion' },
];

/** Of an office that owes an answer on what is complete, and whose silence grants; its version is 2. */
async function annasCase() {
  const ports: Ports = whereService(counter.ports, { deadlines });
  const filed = await fileCase(ports);
  const { reference } = filed;
  await takeOnCase(ports, { member: ANNA, reference, version: 1 });
  const target = (version: number) => ({ member: ANNA, reference, version, id: ports.ids.uuid() });
  const office = () => showOfficeCase(ports, { member: ANNA, reference });
  const due = async () => (await ports.submissions.findByReference(reference))?.dueOn;
  return { ports, filed, target, office, due };
}

describe('everything is there', () => {
  it('is told by a letter, and the check for it is done', async () => {
    const { ports, filed, target, office, due } = await annasCase();
    const before = await due();
    expect((await office())?.canBeComplete).toBe(true);
    expect(await declareComplete(ports, target(2))).toEqual({ ok: true });
    const shown = await showCase(ports, filed);
    expect(shown?.deadlines[0]?.deadline.standing).toBe('met');
    expect(shown?.entries.at(-1)).toMatchObject({ kind: 'complete', body: { documents: [{ type: 'pdf' }] } });
    expect(before && (await due())).toMatch(/^2030-08-/);
    expect((await office())?.canBeComplete).toBe(false);
  });

  it('is said once, and not over what a colleague has changed', async () => {
    const { ports, target, office } = await annasCase();
    const said = target(2);
    expect([await declareComplete(ports, said), await declareComplete(ports, said)]).toEqual([
      { ok: true },
      { ok: true },
    ]);
    const again = { ok: false, reason: 'changed-elsewhere' };
    expect(await declareComplete(ports, target(3))).toEqual(again);
    expect((await office())?.entries.filter(({ kind }) => kind === 'complete')).toHaveLength(1);
  });

  it('costs no seal where a colleague has changed the case before', async () => {
    const { ports, target } = await annasCase();
    const head = await ports.receiptLog.head();
    expect(await declareComplete(ports, target(1))).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await ports.receiptLog.head()).toEqual(head);
  });
});

describe('more time to decide', () => {
  const until = (day: string, month: string) => ({
    input: { 'until.day': [day], 'until.month': [month], 'until.year': ['2030'] },
  });
  const text = 'Der Baugrund ist schwierig.';

  it('is taken once, with reasons, and both sides see the new day', async () => {
    const { ports, filed, target, office } = await annasCase();
    const end = (await office())?.extendableUntil;
    expect(end).toMatch(/^2030-08-/);
    const typed = { ...target(2), text, ...until('1', '10') };
    expect([await extendDeadline(ports, typed), await extendDeadline(ports, typed)]).toEqual([
      { ok: true },
      { ok: true },
    ]);
    const shown = await showCase(ports, filed);
    expect(shown?.deadlines[1]?.deadline.due).toBe('2030-10-01');
    expect(shown?.entries.at(-1)).toMatchObject({ kind: 'extension', body: { text } });
    expect((await office())?.extendableUntil).toBeNull();
    const again = await extendDeadline(ports, { ...target(3), text, ...until('1', '11') });
    expect(again).toEqual({ ok: false, reason: 'changed-elsewhere' });
  });

  it.each([
    [{ text: ' ' }, [{ field: 'extension', code: 'missing' }]],
    [{ input: {} }, [{ field: 'until', part: null, code: 'missing' }]],
    [until('1', '6'), [{ field: 'until', part: null, code: 'past' }]],
  ])('says why and until when: %j', async (wrong, faults) => {
    const { ports, target } = await annasCase();
    const extended = await extendDeadline(ports, { ...target(2), text, ...until('1', '10'), ...wrong });
    expect(extended).toEqual({ ok: false, reason: 'faults', faults });
  });
});
