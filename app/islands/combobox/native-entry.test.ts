// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { writeEntry } from './native-entry.ts';

const markup = `
  <form><div id="host" data-match-name="gemeinde.match">
    <input name="gemeinde" value="Aach">
    <fieldset data-matches><input type="radio" name="gemeinde.match" value="08335001" checked></fieldset>
  </div></form>`;

function write(text: string, code: string | null): (readonly [string, string])[] {
  const host = document.querySelector<HTMLElement>('#host');
  const input = host?.querySelector('input');
  if (host && input) writeEntry(host, input, { text, code });
  // The test's document would send what stands in a disabled fieldset, too; browsers do not.
  const sent = Array.from(document.querySelectorAll('input')).filter(
    ({ type, checked, parentElement }) =>
      (type !== 'radio' || checked) &&
      !(parentElement instanceof HTMLFieldSetElement && parentElement.disabled),
  );
  return sent.map(({ name, value }) => [name, value]);
}

describe('What is sent', () => {
  beforeEach(() => (document.body.innerHTML = markup));

  test('is the text alone where it is clear', () => {
    expect(write('Aachen', null)).toEqual([['gemeinde', 'Aachen']]);
  });

  test('is text and code where the text is not clear', () => {
    expect(write('Aach', '07235001')).toEqual([
      ['gemeinde', 'Aach'],
      ['gemeinde.match', '07235001'],
    ]);
  });

  test('loses the code as soon as the text changes', () => {
    write('Aach', '07235001');
    expect(write('Aache', null)).toEqual([['gemeinde', 'Aache']]);
  });

  test('is what the page asked for when the text is as it was', () => {
    write('Aachen', null);
    expect(write('Aach', null)).toEqual([
      ['gemeinde', 'Aach'],
      ['gemeinde.match', '08335001'],
    ]);
  });

  test('has no question about another text on the screen', () => {
    write('Aachen', null);
    expect(document.querySelector('fieldset')?.hidden).toBe(true);
  });
});
