import { describe, expect, it } from 'vitest';
import { shippedContext, shippedServices } from '../testing/shipped.ts';
import { journeysOf, scoreMutations, walkOf } from './journeys.ts';
import { prove } from './prove.ts';

const LEAST = 0.95;

describe.each(shippedServices.map((service) => ({ id: service.id, service })))(
  'The journeys of $id',
  ({ service }) => {
    const proof = prove(service, shippedContext);

    it('visit everything that can be reached, each as the interpreter walks it', () => {
      const journeys = journeysOf(proof);
      const seen = new Set(journeys.flatMap(({ expected }) => expected.map((line) => line.split(/[ /]/)[0])));
      const reached = proof.verdicts.flatMap(({ goal, verdict }) =>
        goal.subject.is === 'step' && verdict.is === 'shown' ? [goal.subject.id] : [],
      );
      const pages = new Set(proof.tried.form.pages.map(({ page }) => page.id));
      expect(reached.filter((id) => pages.has(id) && !seen.has(id))).toEqual([]);
      for (const { answers, context: at, expected } of journeys)
        expect(walkOf(service, answers, at)).toEqual(expected);
    });

    it('notice a slip in any expression, level of a rule or least of a list', () => {
      const { noticed, missed, equivalent, journeys } = scoreMutations(proof);
      const score = noticed / (noticed + missed.length);
      const told = `${service.id}: ${noticed} of ${noticed + missed.length} slips noticed by ${journeys.length} journeys, ${equivalent.length} change nothing`;
      process.stdout.write(`${told}\n`);
      for (const { of, slip } of equivalent)
        process.stdout.write(`  changes nothing: ${of} ${slip?.expression.source.slice(0, 80) ?? ''}\n`);
      for (const { of, slip } of missed)
        process.stdout.write(`  missed: ${of} ${slip?.expression.source.slice(0, 80) ?? ''}\n`);
      expect(score).toBeGreaterThanOrEqual(LEAST);
    });
  },
);
