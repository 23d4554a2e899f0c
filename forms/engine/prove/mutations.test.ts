import { expect, it } from 'vitest';
import { sampleContext, sampleService } from '../testing/sample.ts';
import { scoreMutations } from './journeys.ts';
import { mutantsOf } from './mutants.ts';
import { prove } from './prove.ts';

const service = (when: string, rest = '') =>
  sampleService(
    `  - id: zahlen
    fields:
      - { id: m, type: integer, min: 1, max: 500, purpose: antrag }
      - { id: art, type: choice, options: [p, q], purpose: antrag }
  - { id: hier, when: '${when}', fields: [{ id: z, type: yesno, purpose: antrag }] }
`,
    rest,
  );

it.each([
  ['m > 18', 4],
  ['m > 18 and art = "p"', 7],
  ['not(m in (1, 2))', 7],
  ['m between 3 and 9', 6],
])('%s can be miswritten in %i ways, and journeys notice each', (when, count) => {
  const form = service(when);
  expect(mutantsOf(form).length).toBe(count);
  const { missed, noticed, equivalent } = scoreMutations(prove(form, sampleContext));
  expect({ missed, total: noticed + equivalent.length }).toEqual({ missed: [], total: count });
});

it('A slip in who has to show who they are is noticed', () => {
  const form = service('m > 18', 'identity: high\nidentify: m > 90\n');
  const { missed, noticed } = scoreMutations(prove(form, sampleContext));
  expect({ missed, noticed }).toEqual({ missed: [], noticed: 8 });
});

it('Every case of a computed value is told from the others', () => {
  const form = sampleService(
    `  - id: zahlen
    fields:
      - { id: m, type: integer, min: 1, max: 500, purpose: antrag }
      - { id: n, type: integer, min: 1, max: 500, purpose: antrag }
      - { id: frei, type: yesno, purpose: antrag }
`,
    `computed:
  klasse: { type: number, is: 'if m <= 7 and n <= 400 then (if frei then 1 else 2) else if m <= 13 and n <= 200 then 3 else 4' }
`,
  );
  const { missed, noticed } = scoreMutations(prove(form, sampleContext));
  expect({ missed, isEach: noticed > 20 }).toEqual({ missed: [], isEach: true });
});

it('Whether a rule applies is seen where it is broken', () => {
  const form = sampleService(
    `  - id: zahlen
    fields:
      - { id: m, type: integer, min: 1, max: 500, purpose: antrag }
      - { id: n, type: integer, min: 1, max: 500, purpose: antrag }
`,
    "rules: [{ id: r, at: n, level: warning, when: 'm = 1', must: 'n <= 3' }]\n",
  );
  expect(scoreMutations(prove(form, sampleContext)).missed).toEqual([]);
});

it('A slip that changes nothing for anybody is proved to, and not counted', () => {
  const { equivalent, noticed } = scoreMutations(prove(service('m >= 1 and art = "p"'), sampleContext));
  // From 1 on is all there is, and so is from 0 on.
  expect(equivalent.map(({ slip }) => slip?.tree.node)).toEqual(['and']);
  expect(noticed).toBeGreaterThan(4);
});
