import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleContext, sampleService } from '../testing/sample.ts';
import { prove } from './prove.ts';
import { smallForms } from './testing/random-small-form.ts';
import type { SmallForm } from './testing/small-form.ts';
import { marksOfAllWays } from './testing/walk-small-form.ts';
import { writeSmallForm } from './testing/write-small-form.ts';

const FORMS = 120;
const SEED = 20_261_122;
/** Of a form with more ways to answer it nothing is said. */
const MOST_WAYS = 3000;
/** What may stay open: mostly pages behind rules that ask for absence. */
const MOST_OPEN = 0.03;
/** The step and its field that each sample ends with. */
const ADDED = /ende|ort/;

it('What the proofs say of small forms is what trying every way to answer them shows', () => {
  const said = { shown: 0, impossible: 0, open: 0 };
  const agrees = (form: SmallForm) => {
    const marks = marksOfAllWays(form, MOST_WAYS);
    fc.pre(marks !== null);
    const { steps, rest } = writeSmallForm(form);
    const wrong = prove(sampleService(steps, rest), sampleContext)
      .verdicts.filter(({ goal }) => !ADDED.test(goal.mark))
      .flatMap(({ goal: { mark }, verdict: { is } }) => {
        said[is] += 1;
        return is !== 'open' && marks.has(mark) !== (is === 'shown') ? [`${mark} is not ${is}`] : [];
      });
    if (wrong.length > 0) throw new Error([...wrong, steps, rest].join('\n'));
  };
  fc.assert(fc.property(smallForms, agrees), { numRuns: FORMS, seed: SEED, endOnFailure: true });
  const all = said.shown + said.impossible + said.open;
  process.stdout.write(`${String(all)} verdicts, ${String(said.open)} not decided\n`);
  expect(said.shown).toBeGreaterThan(1000);
  expect(said.impossible).toBeGreaterThan(100);
  expect(said.open / all).toBeLessThan(MOST_OPEN);
});
