import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Codelist } from '#forms/engine/model.ts';
import { codeBesideName, isReadable, suggest } from './suggest.ts';

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../forms/codelists/${name}.json`, import.meta.url), 'utf8'),
  ) as Codelist;
const states = read('staat');
const municipalities = read('gemeinde');

describe('Somebody who types a few letters', () => {
  test.each([
    ['Tür', 'Türkei'],
    ['tuer', 'Türkei'],
    ['TURK', 'Türkei'],
    ['deutsch', 'Deutschland'],
  ])('finds by %s first of all %s', (typed, name) => {
    expect(suggest(states, typed)[0]?.name).toBe(name);
  });

  test('finds a state by its English name and sees why', () => {
    expect(suggest(states, 'germ')).toEqual([{ id: '000', name: 'Deutschland', also: 'Germany' }]);
  });

  test('finds what begins so before what contains it', () => {
    const names = suggest(municipalities, 'aach').map(({ name }) => name);
    expect(names).toEqual([
      'Aach (Kreis Konstanz)',
      'Aach (Kreis Trier-Saarburg)',
      'Aachen',
      'Alsdorf (Städteregion Aachen)',
      'Graach an der Mosel',
    ]);
  });

  test('is never shown more than can be read', () => {
    expect(suggest(municipalities, 'a').length).toBeLessThanOrEqual(50);
  });

  test('finds nothing that is not there', () => {
    expect(suggest(states, 'Atlantis')).toEqual([]);
  });
});

describe('Somebody who would rather read', () => {
  test('is shown all states', () => {
    expect(isReadable(states)).toBe(true);
    expect(suggest(states, ' ')).toHaveLength(states.entries.length);
  });

  test('is shown the beginning of a very long list', () => {
    expect(isReadable(municipalities)).toBe(false);
    expect(suggest(municipalities, '')).toHaveLength(50);
  });
});

describe('Beside the name', () => {
  test('nothing is sent where the name is clear', () => {
    expect(codeBesideName(municipalities, { id: '05334002', name: 'Aachen', also: null })).toBeNull();
  });

  test('the code is sent where people call another municipality by this name, too', () => {
    const ascheberg = { id: '05558004', name: 'Ascheberg', also: null };
    expect(codeBesideName(municipalities, ascheberg)).toBe('05558004');
  });
});
