import { expect, it } from 'vitest';
import { changeCaseState } from './change-case.ts';
import { showCase } from './show-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';

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
