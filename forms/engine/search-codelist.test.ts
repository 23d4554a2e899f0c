import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Codelist } from './model.ts';
import { findEntry, matchCodelist, searchCodelist } from './search-codelist.ts';

// Our own file, whose shape its own test holds.
const gemeinde = JSON.parse(readFileSync('forms/codelists/gemeinde.json', 'utf8')) as Codelist;
const names = (text: string) => searchCodelist(gemeinde, text).map(({ name }) => name);

describe('Somebody who looks for a municipality', () => {
  it.each(['München', 'munchen', 'Muenchen', 'MÜNCHEN', ' münchen '])(
    'finds Munich by %j at once',
    (text) => {
      expect(matchCodelist(gemeinde, text)).toEqual({ entry: findEntry(gemeinde, '09162000') });
    },
  );

  it('sees those first whose name begins with what was typed', () => {
    const found = names('Frankf');
    expect(found.slice(0, 2).every((name) => name.startsWith('Frankfurt'))).toBe(true);
  });

  it('finds a word in the middle', () => expect(names('Pfaffenhofen').length).toBeGreaterThan(1));

  it('is never sent to one of several places of the same name', () => {
    const match = matchCodelist(gemeinde, 'Neustadt');
    expect(match.entry === null && match.candidates.length).toBeGreaterThan(1);
  });

  it('sees at most 20', () => expect(names('a')).toHaveLength(20));

  it.each(['', '   ', '?', '\u0000', '(', '李'])('finds nothing for %j', (text) =>
    expect(names(text)).toEqual([]),
  );

  it('finds each municipality by its own name and by its key', () => {
    const lost = gemeinde.entries.filter(({ code, name }) => {
      const [byName, byCode] = [matchCodelist(gemeinde, name), matchCodelist(gemeinde, code)];
      const isFound =
        byName.entry?.code === code ||
        (byName.entry === null && byName.candidates.some((each) => each.code === code));
      return !isFound || byCode.entry?.code !== code;
    });
    expect(lost).toEqual([]);
  });
});
