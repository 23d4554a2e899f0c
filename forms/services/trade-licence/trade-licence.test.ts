import { describe, expect, it } from 'vitest';
import { readPage } from '../../engine/page.ts';
import { allSteps, findApplicants, testApplicants } from '../../engine/testing/applicants.ts';
import { shippedContext, shippedService } from '../../engine/testing/shipped.ts';
import { applicants } from './applicants/index.ts';

const service = shippedService('trade-licence');
const fields = allSteps(service.steps).flatMap((step) => (step.kind === 'page' ? step.fields : []));
const { walk, byId, change, stepsOf } = findApplicants({ service, applicants });

testApplicants({ service, applicants });

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

it('asks for each number of GewA 1, but the date', () => {
  const numbers = new Set(fields.map(({ number }) => number));
  const expected = Array.from({ length: 33 }, (_, index) => index + 1);
  expect(expected.filter((number) => !numbers.has(number))).toEqual([32]);
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
      service: service,
      context: shippedContext,
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
