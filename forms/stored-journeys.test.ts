import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { loadService } from './engine/load.ts';
import { unnoticedBy, walkOf } from './engine/prove/journeys.ts';
import { prove } from './engine/prove/prove.ts';
import { shippedContext } from './engine/testing/shipped.ts';
import { isPublished } from './published.ts';
import { readJourneys } from './stored-journeys.ts';

const LEAST = 0.95;
const { definitions, codelists } = loadCatalogue({
  folders: ['forms/services'],
  codelistFolder: 'forms/codelists',
});
const published = definitions.filter(isPublished);

it('Our services are published', () => {
  expect(published.length).toBeGreaterThanOrEqual(3);
});

describe.each(published.map((definition) => ({ id: definition.service.id, definition })))(
  'The journeys beside $id',
  ({ definition }) => {
    const { service } = definition;
    const journeys = readJourneys(definition, codelists) ?? [];

    // If a journey is meant to change: delete the file journeys.json, and `npm run forms:publish` writes it anew.
    it('go as they went when it was published', () => {
      expect(journeys.length).toBeGreaterThan(0);
      const walked = journeys.map(({ answers, context }) => walkOf(service, answers, context));
      expect(walked).toEqual(journeys.map(({ expected }) => expected));
    });

    it('visit everything that can be reached', () => {
      const seen = new Set(journeys.flatMap(({ expected }) => expected.flatMap((line) => line.split(' '))));
      const { verdicts } = prove(service, shippedContext);
      const reached = verdicts.filter(
        ({ goal, verdict }) => goal.subject.is === 'field' && verdict.is === 'shown',
      );
      expect(reached.map(({ goal }) => goal.subject.id).filter((id) => !seen.has(id))).toEqual([]);
    });

    it('notice a slip in any expression, level of a rule or least of a list', () => {
      const { missed, all } = unnoticedBy(journeys, service);
      process.stdout.write(
        `${service.id}: ${all - missed.length} of ${all} slips noticed by ${journeys.length} journeys\n`,
      );
      for (const { of, slip } of missed)
        process.stdout.write(`  not noticed: ${of} ${slip?.expression.source.slice(0, 80) ?? ''}\n`);
      expect((all - missed.length) / all).toBeGreaterThanOrEqual(LEAST);
    });
  },
);

it.each([
  ['trade-licence', 'beginn >= today()', 'beginn > today()'],
  ['vehicle-registration', 'vorgang = "neuzulassung"', 'vorgang != "neuzulassung"'],
])('An operator changed in the file of %s is noticed', (id, from, to) => {
  const definition = published.find(({ service }) => service.id === id);
  const text = readFileSync(definition?.file ?? '', 'utf8');
  expect(text).toContain(from);
  const changed = loadService({ text: text.replace(from, to), hash: '', codelists: Object.keys(codelists) });
  const journeys = (definition && readJourneys(definition, codelists)) ?? [];
  const walks = journeys.map(
    ({ answers, context }) => changed.ok && walkOf(changed.service, answers, context),
  );
  expect(changed.ok).toBe(true);
  expect(walks).not.toEqual(journeys.map(({ expected }) => expected));
});
