import { afterEach, expect, it } from 'vitest';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { showCase } from './show-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { grantedBySilence } from './testing/granted-by-silence.ts';
import { handInCertificate } from './testing/hand-in-certificate.ts';

const counter = openCounter();
const day = (of: string, month = '5') => ({
  'paper.day': [of],
  'paper.month': [month],
  'paper.year': ['2030'],
});

afterEach(() => {
  counter.wait(-20);
});

/** Asked on 2 May, after all papers had come; today is 22 May. Its version is 3. */
async function askedCase() {
  const ports = grantedBySilence(counter.ports);
  const own = await fileCase(ports);
  await handInCertificate(ports, own);
  const target = { member: ANNA, reference: own.reference };
  await takeOnCase(ports, { ...target, version: 1 });
  await changeCaseState(ports, { ...target, version: 2, state: 'waiting', note: 'Bitte der Plan.' });
  counter.wait(20);
  return {
    own,
    ports,
    goOn: (input: ReturnType<typeof day> | undefined, version = 3) =>
      changeCaseState(ports, { ...target, version, state: 'in-progress', note: '', ...(input && { input }) }),
    ask: (version: number) =>
      changeCaseState(ports, { ...target, version, state: 'waiting', note: 'Doch nicht da.' }),
  };
}

it.each([
  ['begins anew with the day on which the answer came on paper', day('10'), '2030-08-12'],
  ['begins anew on the day of the question, too', day('2'), '2030-08-02'],
  ['counts as if nobody had asked where no answer came', undefined, '2030-08-02'],
])('a time that silence ends %s', async (_, input, due) => {
  const { ports, own, goOn } = await askedCase();
  expect([await goOn(input), await goOn(input)]).toEqual([{ ok: true }, { ok: true }]);
  const shown = await showCase(ports, own);
  expect(shown?.deadlines[0]?.deadline).toMatchObject({ standing: 'running', due });
  expect((await ports.submissions.findByReference(own.reference))?.dueOn).toBe(due);
});

it('a day that was wrong is put right by asking once more', async () => {
  const { ports, own, goOn, ask } = await askedCase();
  await goOn(day('20'));
  await ask(4);
  expect(await goOn(day('10'), 5)).toEqual({ ok: true });
  const shown = await showCase(ports, own);
  expect(shown?.deadlines[0]?.deadline.due).toBe('2030-08-12');
});

it.each([
  ['before it was asked for', day('1'), 'past'],
  ['after today', day('23'), 'future'],
  ['on no day there is', day('32'), 'no-such-date'],
])('an answer does not come on paper %s', async (_, input, code) => {
  const { goOn } = await askedCase();
  const changed = await goOn(input);
  expect(changed).toMatchObject({ reason: 'faults', faults: [{ field: 'paper', code }] });
});
