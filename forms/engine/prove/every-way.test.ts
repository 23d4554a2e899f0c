import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleContext, sampleService } from '../testing/sample.ts';
import { prove, type Proof } from './prove.ts';
import { smallForms } from './testing/random-small-form.ts';
import type { SmallForm } from './testing/small-form.ts';
import { marksOfAllWays } from './testing/walk-small-form.ts';
import { writeSmallForm } from './testing/write-small-form.ts';

const FORMS = 150;
const SEED = 20_261_122;
/** Of a form with more ways to answer it nothing is said. */
const MOST_WAYS = 3000;
/**
 * So many verdicts on these very forms stay open, mostly on pages behind rules that ask for absence. More of them mean that
 * the prover looks for what is not there, and only the interpreter keeps it from saying so.
 */
const MOST_OPEN = 19;
/** The step and its field that each sample ends with. */
const ADDED = /ende|ort/;

it('What the proofs say of small forms is what trying every way to answer them shows', () => {
  const said = { shown: 0, impossible: 0, open: 0 };
  const agrees = (form: SmallForm) => {
    const marks = marksOfAllWays(form, MOST_WAYS);
    fc.pre(marks !== null);
    const { steps, rest } = writeSmallForm(form);
    const verdicts = prove(sampleService(steps, rest), sampleContext).verdicts.filter(
      ({ goal }) => !ADDED.test(goal.mark),
    );
    const wrong = verdicts.flatMap(({ goal: { mark }, verdict: { is } }) => {
      said[is] += 1;
      return is !== 'open' && marks.has(mark) !== (is === 'shown') ? [`${mark} is not ${is}`] : [];
    });
    wrong.push(...unsaid(verdicts, marks));
    if (wrong.length > 0) throw new Error([...wrong, steps, rest].join('\n'));
  };
  fc.assert(fc.property(smallForms, agrees), { numRuns: FORMS, seed: SEED, endOnFailure: true });
  const all = said.shown + said.impossible + said.open;
  process.stdout.write(`${String(all)} verdicts, ${String(said.open)} not decided\n`);
  expect(said.shown).toBeGreaterThan(1000);
  expect(said.impossible).toBeGreaterThan(100);
  expect(said.open).toBeLessThanOrEqual(MOST_OPEN);
});

/**
 * What can be seen and has no verdict. Inside what stays open nothing is asked, and of a page that is never seen not
 * when it is passed over.
 */
function unsaid(verdicts: Proof['verdicts'], marks: ReadonlySet<string>): readonly string[] {
  if (verdicts.some(({ verdict }) => verdict.is === 'open')) return [];
  const said = new Set(verdicts.map(({ goal }) => goal.mark));
  return [...marks]
    .filter((mark) => !mark.startsWith('skipped:') && !said.has(mark))
    .map((mark) => `${mark} has no verdict`);
}
