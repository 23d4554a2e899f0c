import type { Finding } from './load.ts';

/** The sentences of `locales/<language>/findings.json`: one for each code, and `meant` and `known` for what follows. */
export type FindingTexts = Readonly<Record<string, string>>;

/** `file:line:column` and what to do, as editors and terminals make a link of it. */
export function describeFinding(finding: Finding & { readonly file: string }, texts: FindingTexts): string {
  const { file, line, column, code } = finding;
  const sentence = fill(texts[code] ?? code, finding, texts);
  return [`${file}:${String(line)}:${String(column)}`, sentence, ...hints(finding, texts)].join(' ');
}

/** What was probably meant, or else what there is to choose from. */
function hints(finding: Finding, texts: FindingTexts): readonly string[] {
  const key = ['meant', 'known'].find((name) => (finding.params[name] ?? '') !== '');
  return key === undefined ? [] : [fill(texts[key] ?? '', finding, texts)];
}

/** A value may have words of its own, e.g. under `wanted.mapping`. */
function fill(text: string, { params }: Finding, texts: FindingTexts): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    return texts[`${name}.${value}`] ?? value;
  });
}
