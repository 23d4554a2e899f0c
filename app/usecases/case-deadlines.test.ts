import { expect, it } from 'vitest';
import { changeCaseState } from './change-case.ts';
import { showCase } from './show-case.ts';
import { finishedApplicant } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';

const counter = openCounter();

it('what the office owes next stands still while it waits, and is over with the decision', async () => {
  const { ports } = counter;
  const member = ANNA;
  const applicant = await finishedApplicant(ports);
  const sent = await applicant.send(await applicant.token());
  if (!sent.ok) throw new Error('Not sent.');
  const { reference } = sent;
  const row = () => ports.submissions.findByReference(reference);
  const moveTo = async (state: 'in-progress' | 'waiting' | 'granted', version: number) =>
    changeCaseState(ports, { member, reference, version, state, note: 'Bitte die Pläne.' });
  const shown = await showCase(ports, { ...applicant, reference });
  expect(shown?.deadlines[0]?.deadline).toMatchObject({ standing: 'running', due: (await row())?.dueOn });
  expect((await row())?.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  await moveTo('in-progress', 1);
  await moveTo('waiting', 2);
  expect((await row())?.dueOn).toBeNull();
  await moveTo('in-progress', 3);
  expect((await row())?.dueOn).toMatch(/^\d{4}-/);
  await moveTo('granted', 4);
  expect((await row())?.dueOn).toBeNull();
});
