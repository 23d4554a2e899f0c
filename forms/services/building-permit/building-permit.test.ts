import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { relevantAnswers } from '../../engine/answers.ts';
import { isComplete } from '../../engine/journey.ts';
import { loadService } from '../../engine/load.ts';
import type { Answers, Codelist, Context, Step } from '../../engine/model.ts';
import { reviewComputed } from '../../engine/review.ts';
import { answersSchema } from '../../engine/schema.ts';
import { walkApplicant } from '../../engine/testing/walk-applicant.ts';
import { type Applicant, applicants } from './applicants/index.ts';

const lists = ['staat', 'registergericht', 'gemeinde', 'nichtwohngebaeudeart', 'mbosonderbauten', 'kammer'];
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const codelists = Object.fromEntries(
  // Our own files, whose shape their own test holds.
  lists.map((id) => [id, JSON.parse(read(`../../codelists/${id}.json`)) as Codelist]),
);
const context: Context = {
  today: '2026-11-21',
  now: '2026-11-21T10:00:00',
  channel: 'web',
  identity: { level: 'none' },
  authority: {},
  codelists,
};
const text = read('service.yaml');
const loaded = loadService({ text, hash: createHash('sha256').update(text).digest('hex'), codelists: lists });

it('is a definition without findings', () => expect(loaded.ok ? [] : loaded.findings).toEqual([]));

const service = loaded.ok ? loaded.service : null;
const walk = (applicant: Applicant) => walkApplicant({ service: given(service), context, applicant });
const byId = (id: string): Applicant => given(applicants.find((applicant) => applicant.id === id));
const stepsOf = (id: string): readonly string[] => walk(byId(id)).places.map(({ step }) => step);

describe.each(applicants)('the applicant $id', (applicant) => {
  const walked = service ? walk(applicant) : null;

  it('comes to the check page', () => expect(walked?.issues).toEqual([]));

  it('is asked exactly what is answered, and everything typed arrives', () => {
    const asked = relevantAnswers(given(service), given(walked).answers, context);
    expect(asked).toEqual({ ...applicant.answers, ...computedFor(applicant.id, {}) });
  });

  it('may send it', () => expect(isComplete(given(service), given(walked).answers, context)).toBe(true));

  it('hands in data that the derived schema allows', () => {
    const ajv = new Ajv2020({ allErrors: true });
    // The default export of a CommonJS package: at run time the function itself.
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const validate = ajv.compile(answersSchema(given(service)));
    validate(relevantAnswers(given(service), given(walked).answers, context));
    expect(validate.errors ?? []).toEqual([]);
  });
});

it('with all applicants together, each page is seen', () => {
  const seen = new Set(applicants.flatMap(({ id }) => stepsOf(id)));
  const pages = allSteps(given(service).steps).map(({ id }) => id);
  expect(pages.filter((id) => !seen.has(id))).toEqual([]);
});

/** A building as § 2 Abs. 3 MBO looks at it. */
const plain = {
  unterirdisch: false,
  hoehe: 7,
  freistehend: true,
  landwirtschaft: false,
  nutzungseinheiten: 2,
  einheitenflaeche: 400,
  groesste_einheit: 200,
};

describe('the building class', () => {
  it.each([
    ['a detached house of 7 m with two flats on 400 m²', {}, 1],
    ['the same in a row', { freistehend: false }, 2],
    ['a little more area', { einheitenflaeche: 400.01 }, 3],
    ['a third flat', { nutzungseinheiten: 3 }, 3],
    ['a little higher', { hoehe: 7.01 }, 4],
    [
      'a height of 13 m with units of 400 m²',
      { hoehe: 13, einheitenflaeche: 4000, groesste_einheit: 400 },
      4,
    ],
    ['one larger unit in it', { hoehe: 13, einheitenflaeche: 4000, groesste_einheit: 400.01 }, 5],
    ['a little more than 13 m', { hoehe: 13.01 }, 5],
    ['a detached barn, however high', { landwirtschaft: true, hoehe: 15 }, 1],
    ['a barn in a row', { landwirtschaft: true, freistehend: false, hoehe: 15 }, 5],
    ['below ground', { unterirdisch: true }, 5],
  ])('of %s', (_, changes, expected) => {
    expect(computedFor('family-house', { ...plain, ...changes })['gebaeudeklasse']).toBe(expected);
  });

  it('is missing where nothing stands afterwards', () => {
    expect(computedFor('demolition', {})).toEqual({});
  });
});

it('computes the ratios of the plot and the costs', () => {
  expect(computedFor('family-house', {})).toEqual({
    gebaeudeklasse: 1,
    grundflaechenzahl: 0.21,
    geschossflaechenzahl: 0.26,
    baukosten: 394500.5,
  });
});

const change = (id: string, changes: Answers, confirms?: readonly string[]): Applicant => ({
  ...byId(id),
  answers: { ...byId(id).answers, ...changes },
  ...(confirms ? { confirms } : {}),
});

describe('stops', () => {
  it.each([
    [
      'for a unit that is larger than all together',
      change('family-house', { groesste_einheit: 212.5 }),
      'einheitengroesse',
      'error',
    ],
    [
      'for a house larger than its plot',
      change('barn', { grundflaeche: 2401 }),
      'grundflaeche_passt',
      'warning',
    ],
    ['for dear building', change('apartments', {}, []), 'kosten_je_kubikmeter', 'warning'],
    ['for cheap building', change('family-house', { kosten300: 0 }), 'kosten_je_kubikmeter', 'warning'],
    [
      'for a tower with one flat',
      change('family-house', { vollgeschosse: 4 }),
      'vollgeschosse_wohnung',
      'warning',
    ],
  ])('%s', (_, applicant, rule, level) => {
    expect(walk(applicant).issues).toMatchObject([{ rule, level }]);
  });
});

describe('never asks', () => {
  it.each([
    [
      'who pulls down for drawings or proofs',
      'demolition',
      ['grundrisse', 'standsicherheit', 'planung', 'kosten'],
    ],
    ['for the measures of what lies below ground', 'town-garage', ['gebaeudeklasse', 'nutzungseinheiten']],
    ['who changes an old house for its material', 'barn', ['baustoff', 'energie', 'haustyp']],
    ['a master craftswoman for a chamber', 'barn', ['planer-kammer']],
    ['a house for a business', 'family-house', ['betrieb', 'betriebsbeschreibung']],
    ['the owner for a consent', 'family-house', ['eigentum-zustimmung']],
  ])('%s', (_, id, steps) => {
    expect(stepsOf(id).filter((step) => steps.includes(step))).toEqual([]);
  });
});

function computedFor(id: string, changes: Answers): Readonly<Record<string, unknown>> {
  const rows = reviewComputed(given(service), { ...byId(id).answers, ...changes }, context);
  return Object.fromEntries(rows.map(({ computed, value }) => [computed.id, value]));
}

function allSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => (step.kind === 'loop' ? [step, ...allSteps(step.steps)] : [step]));
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The definition did not load.');
  return value;
}
