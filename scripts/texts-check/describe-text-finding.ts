import type { TextFinding } from '#app/i18n/check/model.ts';

/** The sentences of `locales/<language>/text-findings.json`, one for each code. */
export type TextFindingWords = Readonly<Record<string, string>>;

/** `file key: what to do`. */
export function describeTextFinding(
  { path, key, code, params }: TextFinding,
  words: TextFindingWords,
): string {
  const sentence = (words[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
  return `${[path, key].filter((part) => part !== null).join(' ')}: ${sentence.trim()}`;
}
