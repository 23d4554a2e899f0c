import { expect, it } from 'vitest';
import { sampleFindings, sampleService } from '../testing/sample.ts';

const service = (rest: string) => sampleService('', rest);

it('takes everybody everywhere where a definition says nothing', () => {
  expect(service('')).toMatchObject({
    channels: ['web', 'kiosk'],
    identity: 'none',
    identify: null,
    unidentified: 'refused',
    protection: 'normal',
    release: 'single',
    withdrawal: 'none',
    letters: { granted: 'granted', refused: 'refused' },
  });
});

it('is offered where it says', () => {
  expect(service('channels: [kiosk]\n').channels).toEqual(['kiosk']);
});

it('asks for no channel on which it is not offered', () => {
  const step = '  - { id: s, when: channel = "kiosk", fields: [{ id: x, type: yesno, purpose: antrag }] }\n';
  expect(sampleFindings(step)).toEqual([]);
  expect(sampleFindings(step, 'channels: [web]\n').map(({ code }) => code)).toEqual(['unknown-option']);
});

it('leaves it to the agency who it is where the definition says so', () => {
  const found = service('identity: substantial\nunidentified: agency\n');
  expect(found).toMatchObject({ identity: 'substantial', unidentified: 'agency' });
});

it('stops only those whom the law wants to know, where the definition says so', () => {
  const found = service('identity: high\nidentify: ort = "Hof"\n');
  expect(found).toMatchObject({
    identity: 'high',
    identify: { source: 'ort = "Hof"' },
    unidentified: 'refused',
  });
});

it('lets people take an application back only where the definition says so', () => {
  expect(service('withdrawal: until-decision\n').withdrawal).toBe('until-decision');
});

it('lets nobody decide alone where the definition says so', () => {
  expect(service('release: four-eyes\n').release).toBe('four-eyes');
  expect(sampleFindings('', 'release: six-eyes\n').map(({ code }) => code)).toEqual(['unknown-value']);
});

it('refuses nothing where the definition names no letter for it', () => {
  const certificate = service('letters: { granted: trade-receipt }\n').letters;
  expect(certificate).toEqual({ granted: 'trade-receipt', refused: null });
  expect(sampleFindings('', 'letters: { refused: refused }\n').map(({ code }) => code)).toEqual([
    'missing-key',
  ]);
  expect(sampleFindings('', 'letters: { granted: medal }\n').map(({ code }) => code)).toEqual([
    'unknown-value',
  ]);
});

it.each([
  ['who has to be identified, and nobody can be', 'identity: substantial', 'identity-unsupported'],
  ['to know some, and does not say how surely', 'identify: ort = "Hof"', 'missing-key'],
  ['something else than a condition for knowing them', 'identity: high\nidentify: ort', 'expression-type'],
  ['encryption in the browser', 'protection: high', 'protection-unsupported'],
  ['a channel that there is not', 'channels: [office]', 'unknown-value'],
])('is refused when it demands %s', (_, line, code) => {
  expect(sampleFindings('', `${line}\n`).map((finding) => finding.code)).toEqual([code]);
});
