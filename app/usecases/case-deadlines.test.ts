import { describe, expect, it } from 'vitest';
import { rowId } from '#forms/submission/correction/compare.ts';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { requestCorrection } from './correction/request-correction.ts';
import { writeToCitizen } from './desk/write-to-citizen.ts';
import { showCase } from './show-case.ts';
import { at } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { writeToOffice } from './write-message.ts';

const counter = openCounter();

it('what the office owes next stands still while it waits, and is over with the case', async () => {
  const { ports } = counter;
  const member = ANNA;
  const filed = await fileCase(ports);
  const { reference } = filed;
  const row = () => ports.submissions.findByReference(reference);
  const moveTo = async (state: 'in-progress' | 'waiting' | 'closed', version: number) =>
    changeCaseState(ports, { member, reference, version, state, note: 'Bitte die Pläne.' });
  const shown = await showCase(ports, { ...filed });
  expect(shown?.deadlines[0]?.deadline).toMatchObject({ standing: 'running', due: (await row())?.dueOn });
  expect((await row())?.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  await moveTo('in-progress', 1);
  await moveTo('waiting', 2);
  expect((await row())?.dueOn).toBeNull();
  await moveTo('in-progress', 3);
  expect((await row())?.dueOn).toMatch(/^\d{4}-/);
  await moveTo('closed', 4);
  expect((await row())?.dueOn).toBeNull();
});

describe('a case while the office waits', () => {
  const due = { 'due.day': ['10'], 'due.month': ['5'], 'due.year': ['2030'] };

  async function waiting() {
    const { ports } = counter;
    const filed = await fileCase(ports);
    const { reference } = filed;
    await takeOnCase(ports, { member: ANNA, reference, version: 1 });
    const target = { member: ANNA, reference };
    const write = async (token: string) =>
      writeToOffice(ports, { ...filed, token, text: 'Hier.', documents: [] });
    const row = () => ports.submissions.findByReference(reference);
    return { ports, filed, target, write, row };
  }

  it('comes back on the day after the answer should have come', async () => {
    const { ports, target, row } = await waiting();
    const mark = rowId(at('wunsch'), 'wunsch');
    const input = { mark: [mark], [`reason.${mark}`]: ['Größer?'], ...due };
    await requestCorrection(ports, { ...target, version: 2, input, isPreview: false });
    expect(await row()).toMatchObject({ state: 'waiting', dueOn: '2030-05-11' });
  });

  it('a message by which an answer is awaited brings it back too, until the answer is there', async () => {
    const { ports, target, write, row } = await waiting();
    const own = (await row())?.dueOn;
    const asked = { ...target, version: 2, id: ports.ids.uuid(), text: 'Warum?', documents: [] };
    await writeToCitizen(ports, { ...asked, isAnswerAwaited: true, input: due });
    expect((await row())?.dueOn).toBe('2030-05-11');
    await write('a');
    expect(await row()).toMatchObject({ state: 'in-progress', dueOn: own, version: 3 });
  });

  it('goes on when the citizen writes, and the time runs on', async () => {
    const { ports, filed, target, write, row } = await waiting();
    await changeCaseState(ports, { ...target, version: 2, state: 'waiting', note: 'Es fehlt etwas.' });
    expect((await row())?.dueOn).toBeNull();
    expect([await write('a'), await write('a')]).toEqual([{ ok: true }, { ok: true }]);
    expect(await row()).toMatchObject({ state: 'in-progress', version: 4 });
    expect((await row())?.dueOn).not.toBeNull();
    const shown = await showCase(ports, filed);
    expect(shown?.entries.slice(-2).map(({ kind, author }) => [kind, author])).toEqual([
      ['message', 'citizen'],
      ['state', 'portal'],
    ]);
  });

  it('a message does not answer a request for a correction', async () => {
    const { ports, target, write, row } = await waiting();
    const mark = rowId(at('wunsch'), 'wunsch');
    const input = { mark: [mark], [`reason.${mark}`]: ['Größer?'], ...due };
    await requestCorrection(ports, { ...target, version: 2, input, isPreview: false });
    await write('a');
    expect(await row()).toMatchObject({ state: 'waiting', dueOn: '2030-05-11' });
  });
});
