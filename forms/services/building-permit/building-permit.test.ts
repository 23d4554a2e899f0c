import { describe, expect, it } from 'vitest';
import type { Answers } from '../../engine/model.ts';
import { reviewComputed } from '../../engine/review.ts';
import { findApplicants, testApplicants } from '../../engine/testing/applicants.ts';
import { shippedContext, shippedService } from '../../engine/testing/shipped.ts';
import { applicants } from './applicants/index.ts';

const service = shippedService('building-permit');
const { walk, byId, change, stepsOf } = findApplicants({ service, applicants });

testApplicants({ service, applicants });

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
    baukosten: 464500.5,
  });
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
      'for a third of two who pays',
      change('family-house', { zahlender_bauherr: 3 }),
      'zahler_gibt_es',
      'error',
    ],
    [
      'for a planner from abroad who works in Germany',
      change('apartments', { planer_staat: '000' }),
      'aus_dem_ausland',
      'error',
    ],
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
    [
      'a single builder which of them pays',
      'town-garage',
      ['zahlender-bauherr', 'zahlerart', 'zahler-anschrift'],
    ],
    ['a contractor for a field', 'town-garage', ['fachrichtung', 'beteiligter-organisation']],
    ['the owner for a consent', 'family-house', ['eigentum-zustimmung']],
  ])('%s', (_, id, steps) => {
    expect(stepsOf(id).filter((step) => steps.includes(step))).toEqual([]);
  });
});

function computedFor(id: string, changes: Answers): Readonly<Record<string, unknown>> {
  const rows = reviewComputed(service, { ...byId(id).answers, ...changes }, shippedContext);
  return Object.fromEntries(rows.map(({ computed, value }) => [computed.id, value]));
}
