import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MissingTextError, loadWords } from './texts.server.ts';

type Tree = { readonly [key: string]: string | readonly string[] | Tree };

function texts(language: string, file: string): ReadonlyMap<string, string> {
  // Texts are trees of strings; the walk below would throw on anything else.
  const tree = JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')) as Tree;
  return new Map(leaves(tree, ''));
}

function leaves(
  tree: Tree | readonly string[] | string,
  path: string,
): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

const places = (text: string): readonly string[] => (text.match(/\{+\w+\}+/g) ?? []).toSorted();
const files = readdirSync('locales/de').filter((name) => name.endsWith('.json'));

describe.each(files)('The texts of %s', (file) => {
  const german = texts('de', file);
  const english = texts('en', file);

  test('say the same things in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...german.keys()].toSorted());
  });

  test('have the same places to fill', () => {
    const differing = [...german].filter(
      ([key, text]) => places(text).join() !== places(english.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('are never empty', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('keep to short German sentences', () => {
    const sentences = [...german].flatMap(([key, text]) =>
      text.split(/[.!?](?:\s|$)/).map((sentence) => ({ key, words: sentence.split(/\s+/).length })),
    );
    expect(sentences.filter(({ words }) => words > 20)).toEqual([]);
  });
});

describe('What is said about mistakes', () => {
  test('tells how to mend them in at most 12 words a sentence, and blames nobody', () => {
    const sentences = [...texts('de', 'validation.json')].flatMap(([key, text]) =>
      text.split(/[.!?](?:\s|$)/).map((sentence) => ({ key, sentence })),
    );
    const wrong = sentences.filter(
      ({ sentence }) =>
        sentence.split(/\s+/).length > 12 || /ungültig|pflichtfeld|korrigieren|fehlerhaft/i.test(sentence),
    );
    expect(wrong).toEqual([]);
  });
});

describe('Whoever asks for words', () => {
  const words = loadWords({ folders: ['locales'], isStrict: true });

  test('gets the singular and the plural', () => {
    expect(words('de').say('common:duration.days', { count: 1 })).toBe('1 Tag');
    expect(words('en').say('common:duration.days', { count: 30 })).toBe('30 days');
  });

  test('gets names as they are, without HTML escapes', () => {
    expect(words('de').say('common:optional', { label: 'Firma & Söhne <1>' })).toBe(
      'Firma & Söhne <1> (freiwillig)',
    );
  });

  test('gets lists of sentences', () => {
    expect(words('en').list('common:problems.badRequest.lines')).toHaveLength(2);
  });

  test('is told at once when a text is missing', () => {
    expect(() => words('de').service('trade-licence').say('fields.gibtesnicht.label')).toThrow(
      MissingTextError,
    );
    expect(() => words('de').listOf('common:nothing')).toThrow(MissingTextError);
    expect(words('de').service('trade-licence').find('fields.gibtesnicht.label')).toBeNull();
  });

  test('gets the key in production rather than an error page', () => {
    const lenient = loadWords({ folders: ['locales'], isStrict: false });
    expect(lenient('en').service('nowhere').say('title')).toBe('nowhere:title');
  });
});
