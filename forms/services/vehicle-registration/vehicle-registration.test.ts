import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relevantAnswers } from '../../engine/answers.ts';
import { isIdentified } from '../../engine/identity.ts';
import { openPage } from '../../engine/page.ts';
import { plainValue } from '../../engine/plain-value.ts';
import { findApplicants, testApplicants } from '../../engine/testing/applicants.ts';
import { shippedContext, shippedService } from '../../engine/testing/shipped.ts';
import { evaluateIn } from '../../engine/trace.ts';
import { applicants } from './applicants/index.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const service = shippedService('vehicle-registration');
const { walk, byId, change, stepsOf } = findApplicants({ service, applicants });

testApplicants({ service, applicants });

it.each(applicants)(
  'warns $id before the first code, and asks for no code before everything else',
  ({ id }) => {
    expect(stepsOf(id).slice(-3)).toEqual(['vor-den-codes', 'codes', 'erklaerung']);
  },
);

it('has somebody for each of the six cases', () => {
  expect(new Set(applicants.map(({ answers }) => answers['vorgang'])).size).toBe(6);
});

describe('asks for these codes only', () => {
  const codes = ['zb1_code', 'zb2_nummer', 'zb2_code', 'plakette_vorn', 'plakette_hinten'];
  it.each([
    ['a new vehicle', 'new-electric-car', {}, ['zb2_nummer', 'zb2_code']],
    ['a new vehicle for a day', 'car-dealer', {}, ['zb2_nummer', 'zb2_code']],
    ['back on the road, same holder and plate', 'campervan', {}, ['zb1_code']],
    [
      'back on the road, same holder and another plate',
      'campervan',
      { neues_kennzeichen: 'naechstes' },
      ['zb1_code', 'zb2_code'],
    ],
    ['back on the road, another holder', 'oldtimer', {}, ['zb1_code', 'zb2_code']],
    ['another holder, same plate', 'heir-abroad', {}, ['zb1_code', 'zb2_code']],
    [
      'another holder, another plate',
      'taxi-company',
      {},
      ['zb1_code', 'zb2_code', 'plakette_vorn', 'plakette_hinten'],
    ],
    ['after a move', 'moved-family', {}, ['zb1_code']],
    ['off the road', 'scrapped-car', {}, ['zb1_code', 'plakette_vorn', 'plakette_hinten']],
    ['a motorcycle off the road', 'motorcycle', {}, ['zb1_code', 'plakette_hinten']],
  ])('%s', (_, id, changes, expected) => {
    const all = {
      zb1_code: 'aB3dE6g',
      zb2_nummer: 'AB123456',
      zb2_code: '1aB3dE6gH9k2',
      plakette_vorn: 'a7K',
      plakette_hinten: 'R2w',
    };
    const asked = relevantAnswers(service, { ...all, ...byId(id).answers, ...changes }, shippedContext);
    expect(codes.filter((code) => Object.hasOwn(asked, code))).toEqual(expected);
  });
});

describe('costs', () => {
  it.each([
    ['new-electric-car', {}, 25.6],
    ['new-electric-car', { neues_kennzeichen: 'naechstes' }, 12.8],
    ['car-dealer', {}, 14.9],
    ['campervan', {}, 10.6],
    ['oldtimer', {}, 25.6],
    ['heir-abroad', {}, 10.4],
    ['taxi-company', {}, 12.4],
    ['moved-family', {}, 9.9],
    ['scrapped-car', {}, 2.1],
    ['motorcycle', {}, 14.9],
  ])('%s %j: %d Euro, as the page before the codes says', (id, changes, fee) => {
    const { answers } = change(id, changes);
    const place = { step: 'vor-den-codes', item: [] };
    const opened = openPage({ service, answers, context: shippedContext, place });
    expect(opened?.computed).toMatchObject({ gebuehr_vorab: { computed: { id: 'gebuehr' }, value: fee } });
  });
});

// What each case may cost, and the same with a plate that is kept back for somebody.
describe.each([
  ['neuzulassung', [{ neues_kennzeichen: 'naechstes' }], { neues_kennzeichen: 'reserviert' }],
  ['tageszulassung', [{ neues_kennzeichen: 'naechstes' }], { neues_kennzeichen: 'reserviert' }],
  [
    'wiederzulassung',
    [{ neues_kennzeichen: 'naechstes' }, { neues_kennzeichen: 'behalten', gleicher_halter: true }],
    { neues_kennzeichen: 'reserviert' },
  ],
  [
    'umschreibung',
    [{ neues_kennzeichen: 'naechstes' }, { neues_kennzeichen: 'behalten' }],
    { neues_kennzeichen: 'reserviert' },
  ],
  ['wohnsitzwechsel', [{}], null],
  ['ausserbetriebsetzung', [{ kennzeichen_reservieren: false }], { kennzeichen_reservieren: true }],
])('The notice on %s', (vorgang, plain, reserved) => {
  const [basic, ...others] = plain.map((answers) => feeFor({ vorgang, ...answers }));
  const more = reserved ? [feeFor({ vorgang, ...reserved }) - (basic ?? 0)] : [];

  it.each([
    ['de', ','],
    ['en', '.'],
    ['de-simple', ','],
  ])('names the amounts that are computed, and no others: %s', (language, mark) => {
    const said = noticeOf(language, `hinweis_${vorgang}`).match(/\d+[.,]\d{2}/g) ?? [];
    const computed = [basic ?? 0, ...others, ...more].map((fee) => fee.toFixed(2).replace('.', mark));
    expect(new Set(said)).toEqual(new Set(computed));
  });
});

describe('stops', () => {
  it.each([
    [
      'after more than seven years off the road',
      change('oldtimer', { stillgelegt_seit: '2019-11-20' }),
      'sieben_jahre',
      'error',
    ],
    ['for a vehicle that was scrapped', change('campervan', { verwertung: true }), 'verwertet', 'error'],
    ['for a season of a month', change('campervan', { saison_von: 4, saison_bis: 4 }), 'saison', 'error'],
    ['for a season of a year', change('campervan', { saison_von: 4, saison_bis: 3 }), 'saison', 'error'],
    [
      'for an electric car without E',
      change('new-electric-car', { wunschkennzeichen: 'KI-LV 86' }),
      'elektro',
      'error',
    ],
    [
      'for a historic car without H',
      change('oldtimer', { wunschkennzeichen: 'K-TM 68' }),
      'historisch',
      'error',
    ],
    ['for a short number', change('oldtimer', {}, []), 'fin_kurz', 'warning'],
    ['for letters that look like digits', change('oldtimer', {}, ['fin_kurz']), 'zb1_zeichen', 'warning'],
    ['for a number of part II of another length', change('car-dealer', {}, []), 'zb2_laenge', 'warning'],
  ])('%s', (_, applicant, rule, level) => {
    expect(walk(applicant).issues).toMatchObject([{ rule, level }]);
  });

  it.each([
    ['an inspection that is overdue', change('campervan', { hu_faelligkeit: '2026-10' }), 'hu_faelligkeit'],
    ['a code with a character too few', change('campervan', { zb1_code: 'aB3dE6' }), 'zb1_code'],
    ['an account number with a wrong digit', change('campervan', { iban: 'DE02500105170137075031' }), 'iban'],
    ['a season for one day', change('car-dealer', { kennzeichenart: 'saison' }), 'kennzeichenart'],
    [
      'the first H plate of a new car',
      change('new-electric-car', { kennzeichenart: 'historisch' }),
      'kennzeichenart',
    ],
  ])('at %s', (_, applicant, field) => {
    expect(walk(applicant).issues).toMatchObject([{ field, rule: null }]);
  });

  it.each([
    ['seven years off the road to the day', change('oldtimer', { stillgelegt_seit: '2019-11-21' })],
    ['a season of eleven months', change('campervan', { saison_von: 3, saison_bis: 1 })],
    ['an inspection that is due this month', change('campervan', { hu_faelligkeit: '2026-11' })],
  ])('not for %s', (_, applicant) => expect(walk(applicant).issues).toEqual([]));
});

it.each(applicants)(
  'wants to know who $id is, unless the vehicle goes off the road (§ 24 FZV)',
  ({ answers }) => {
    const isNeeded = answers['vorgang'] !== 'ausserbetriebsetzung';
    expect(isIdentified(service, answers, shippedContext)).toBe(!isNeeded);
  },
);

it('tells who signs in with an identity card nothing about checking later', () => {
  const place = { step: 'voraussetzungen', item: [] };
  const shown = (level: 'none' | 'substantial') =>
    openPage({
      service: service,
      answers: byId('campervan').answers,
      context: { ...shippedContext, identity: { level } },
      place,
    });
  expect(shown('none')?.fields.map(({ id }) => id)).toEqual([
    'hinweis_wiederzulassung',
    'hinweis_identitaet',
  ]);
  expect(shown('substantial')?.fields.map(({ id }) => id)).toEqual(['hinweis_wiederzulassung']);
});

function feeFor(values: Readonly<Record<string, unknown>>): number {
  const fee = service.computed.find(({ id }) => id === 'gebuehr');
  return fee ? Number(plainValue(evaluateIn({ values, outer: null }, shippedContext)(fee.is))) : 0;
}

function noticeOf(language: string, id: string): string {
  // Our own file, whose keys `texts:check` holds.
  const { notices } = JSON.parse(read(`../../../locales/${language}/vehicle-registration.json`)) as {
    readonly notices: Readonly<Record<string, object>>;
  };
  return JSON.stringify(notices[id]);
}
