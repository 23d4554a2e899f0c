import { expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeTextWithoutForm } from './text-without-form.ts';

it.each([
  [
    'stands on the page where its form is gone',
    { extension: null, letter: {} },
    'Ihr Text ist noch da: Weil.',
  ],
  ['stands in its form', { extension: {}, letter: null }, null],
])('a text that came too late %s', (_, forms, said) => {
  const typed = { extension: 'Weil.', letter: '' };
  expect(describeTextWithoutForm(wordsOf('de'), typed, forms)).toBe(said);
});
