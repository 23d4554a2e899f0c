import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeTemplates, withTemplate } from './templates.ts';

const official = wordsOf('de');
const german = official.say('desk:templates.longer.text');
const asked = { template: 'longer', typed: '', official, asRead: official };

describe('a template', () => {
  it('stands behind what was typed, which stays', () => {
    expect(withTemplate(asked)).toBe(german);
    expect(withTemplate({ ...asked, typed: 'Moin. ' })).toBe(`Moin.\n\n${german}`);
  });

  it('is in easy German, or in German and below it in the language, as the person has read the form', () => {
    const [simple, english] = [wordsOf('de-simple'), wordsOf('en')];
    const text = (words: typeof simple) => words.say('desk:templates.longer.text');
    expect(withTemplate({ ...asked, asRead: simple })).toBe(text(simple));
    expect(withTemplate({ ...asked, asRead: english })).toBe(`${german}\n\n${text(english)}`);
  });

  it('that nobody offers changes nothing', () => {
    expect(withTemplate({ ...asked, template: 'constructor', typed: 'Moin.' })).toBe('Moin.');
  });

  it('can be chosen by its name', () => {
    const { options, value } = describeTemplates(official, 'visit');
    expect([value, ...options.map((option) => option.value)]).toContain('visit');
    expect(options.every(({ label }) => label !== '')).toBe(true);
  });
});
