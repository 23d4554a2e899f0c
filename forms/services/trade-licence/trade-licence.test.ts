import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { relevantAnswers } from '../../engine/answers.ts';
import { isComplete } from '../../engine/journey.ts';
import { loadService } from '../../engine/load.ts';
import type { Answers, Codelist, Context, Field, Step } from '../../engine/model.ts';
import { readPage } from '../../engine/page.ts';
import { answersSchema } from '../../engine/schema.ts';
import { type Applicant, applicants } from './applicants/index.ts';
import { walkApplicant } from '../../engine/testing/walk-applicant.ts';

const lists = ['staat', 'staatsangehoerigkeit', 'registergericht', 'gemeinde'];
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
    const relevant = relevantAnswers(given(service), given(walked).answers, context);
    const isComputed = (id: string) => given(service).computed.some((computed) => computed.id === id);
    const typed = Object.entries(relevant).filter(([id]) => !isComputed(id));
    expect(Object.fromEntries(typed)).toEqual(applicant.answers);
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

it('asks a sole trader these questions in this order', () => {
  expect(stepsOf('craftswoman')).toEqual([
    'inhaber',
    'rechtsform',
    'geschaeftsbezeichnung',
    'person',
    'geburt',
    'staatsangehoerigkeit',
    'wohnanschrift',
    'kontakt',
    'anmeldegrund',
    'betriebsform',
    'niederlassung',
    'betriebsstaette',
    'betriebskontakt',
    'taetigkeit',
    'betriebsart',
    'nebenerwerb',
    'beginn',
    'beschaeftigte',
    'unfallversicherung',
    'erlaubnispflicht',
    'handwerkskarte',
    'handwerkskarte-angaben',
    'handwerkskarte-dokument',
    'erklaerung',
  ]);
});

describe('with all applicants together', () => {
  it('each page is seen', () => {
    const seen = new Set(applicants.flatMap(({ id }) => stepsOf(id)));
    expect(
      allSteps(given(service).steps)
        .map(({ id }) => id)
        .filter((id) => !seen.has(id)),
    ).toEqual([]);
  });

  it('each number of GewA 1 is asked, but the date', () => {
    const numbers = new Set(allFields(given(service).steps).map(({ number }) => number));
    const expected = Array.from({ length: 33 }, (_, index) => index + 1);
    expect(expected.filter((number) => !numbers.has(number))).toEqual([32]);
  });
});

const change = (id: string, changes: Answers, confirms?: readonly string[]): Applicant => ({
  ...byId(id),
  answers: { ...byId(id).answers, ...changes },
  ...(confirms ? { confirms } : {}),
});

describe('stops', () => {
  it.each([
    ['when a partner is forgotten', change('bicycle-shop', { personenzahl: 3 }), 'personenzahl', 'error'],
    [
      'without the name of a former owner',
      change('restaurant', { fruehere_firma: null }),
      'frueherer_inhaber',
      'error',
    ],
    ['for a late notification', change('craftswoman', { beginn: '2026-08-20' }), 'verspaetet', 'warning'],
    [
      'for goods of all kinds',
      change('craftswoman', { schwerpunkt: 'Handel aller Art' }),
      'taetigkeit_genau',
      'warning',
    ],
    ['where self-employment is forbidden', change('vending-machines', {}, []), 'selbstaendigkeit', 'warning'],
  ])('%s', (_, applicant, rule, level) => {
    expect(walk(applicant).issues).toMatchObject([{ rule, level }]);
  });

  it('not for a notification three months after the beginning', () => {
    expect(walk(change('craftswoman', { beginn: '2026-08-21' })).issues).toEqual([]);
  });
});

describe('understands what people really type', () => {
  const person = [0];
  it.each([
    [
      'geburt',
      person,
      {
        'geburtsdatum.day': ['24.'],
        'geburtsdatum.month': ['Juli'],
        'geburtsdatum.year': ['1991'],
        geburtsort: [' Wuppertal '],
        geburtsland: [''],
      },
    ],
    ['staatsangehoerigkeit', person, { staatsangehoerigkeiten: ['Germany', 'TÜRKISCH', ''] }],
    [
      'wohnanschrift',
      person,
      {
        'wohnanschrift.strasse': ['Ahornweg'],
        'wohnanschrift.hausnummer': [' 12a '],
        'wohnanschrift.plz': ['5 06 67'],
        'wohnanschrift.ort': ['Köln'],
        'wohnanschrift.staat': [''],
      },
    ],
    ['beschaeftigte', [], { vollzeit: ['1'], teilzeit: [' 2'] }],
    ['beginn', [], { 'beginn.day': ['1'], 'beginn.month': ['12'], 'beginn.year': ['2026'] }],
  ])('on the page %s', (step, item, input) => {
    const { answers } = walk(byId('craftswoman'));
    const reading = readPage({
      service: given(service),
      context,
      answers,
      place: { step, item },
      input,
      confirmed: [],
    });
    expect(reading).toEqual({ ok: true, answers });
  });
});

describe('never asks', () => {
  it.each([
    [
      'a sole trader for a register',
      'craftswoman',
      ['registerstand', 'firma', 'registereintrag', 'gruendung'],
    ],
    [
      'a sole trader for a number of people',
      'craftswoman',
      ['personen', 'personenzahl', 'oeffentliche-hand'],
    ],
    ['a German who is Turkish too for a residence title', 'craftswoman', ['aufenthaltstitel']],
    ['a Pole for a residence title', 'bicycle-shop', ['aufenthaltstitel']],
    ['a GbR for a register', 'bicycle-shop', ['registerstand', 'firma', 'registereintrag']],
    ['a company in formation for its entry', 'restaurant', ['registereintrag', 'registerart']],
    ['a GmbH for the kind of its register', 'branch', ['registerart', 'gesellschafterart']],
    ['a travelling trade what it has premises for', 'market-trader', ['niederlassung', 'hauptniederlassung']],
    ['a shop for a craft card', 'bicycle-shop', ['handwerkskarte']],
    [
      'the founder of a new business for a former owner',
      'branch',
      ['frueherer-inhaber', 'fruehere-betriebsstaette'],
    ],
  ])('%s', (_, id, steps) => {
    expect(stepsOf(id).filter((step) => steps.includes(step))).toEqual([]);
  });
});

function allSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => (step.kind === 'loop' ? [step, ...allSteps(step.steps)] : [step]));
}

function allFields(steps: readonly Step[]): readonly Field[] {
  return allSteps(steps).flatMap((step) => (step.kind === 'page' ? step.fields : []));
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The definition did not load.');
  return value;
}
