import type { Words } from '../../words.ts';

/** What was typed into a form that is no longer there, because a colleague was faster; `forms` by their long texts. */
export function describeTextWithoutForm(
  words: Words,
  typed: Readonly<Record<string, string>>,
  forms: Readonly<Record<string, object | null>>,
): string | null {
  const gone = Object.keys(forms).filter((name) => forms[name] === null);
  const text = gone.map((name) => typed[name] ?? '').find((written) => written !== '');
  return text === undefined ? null : words.say('inbox:change.kept', { text });
}
