import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSteps } from '../../engine/testing/applicants.ts';
import { shippedService } from '../../engine/testing/shipped.ts';

type Tree = { readonly [key: string]: Tree | string | readonly string[] };

const service = shippedService('trade-licence');
const fields = allSteps(service.steps).flatMap((step) => (step.kind === 'page' ? step.fields : []));

const words = (language: string): Tree =>
  // The shape of our own files; that nothing is missing is proved with the forms.
  JSON.parse(
    readFileSync(new URL(`../../../locales/${language}/trade-licence.json`, import.meta.url), 'utf8'),
  ) as Tree;

/** Keys with their text. */
function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const at = [path, key].filter(Boolean).join('.');
    if (typeof value === 'string') return [[at, value]];
    return isTexts(value) ? [[at, value.join('\n')]] : leaves(value, at);
  });
}

function isTexts(value: Tree | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}

describe.each(['de', 'en', 'de-simple'])('the words in %s', (language) => {
  const texts = new Map(leaves(words(language)));

  it('name each field differently where many stand in a list', () => {
    const names = fields
      .filter(({ type }) => type !== 'notice')
      .map(({ id }) => texts.get(`fields.${id}.review`) ?? texts.get(`fields.${id}.label`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('never leave people alone with a word of the office', () => {
    expect(
      [...texts.values()].filter((text) => /ungültig|invalid|Pflichtfeld|bitte korrigieren/i.test(text)),
    ).toEqual([]);
  });
});

it.each(['de', 'en'])('the words in %s tell the next steps in at most three', (language) => {
  const texts = new Map(leaves(words(language)));
  expect(texts.get('service.after')?.split('\n').length).toBeLessThanOrEqual(3);
});
