import type { Position } from './feel/model.ts';

/** The sentences of `locales/<language>/findings.json`: one for each code, and `meant` and `known` for what follows. */
export type FindingTexts = Readonly<Record<string, string>>;

/** What can be described: a finding of the loader or of the proofs. */
export type Describable = Position & {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A finding and the file it is in. A warning has to be looked at; it stops neither the check nor the start. */
export type FileFinding = Describable & { readonly file: string; readonly isWarning?: boolean };

/** `file:line:column` and what to do, as editors and terminals make a link of it. */
export function describeFinding(finding: FileFinding, texts: FindingTexts): string {
  const { file, line, column } = finding;
  return `${file}:${String(line)}:${String(column)} ${sayFinding(finding, texts)}`;
}

/** What to do. */
export function sayFinding(finding: Describable, texts: FindingTexts): string {
  const sentence = fill(texts[finding.code] ?? finding.code, finding, texts);
  return [sentence, ...hints(finding, texts)].join(' ');
}

/** What was probably meant, or else what there is to choose from. */
function hints(finding: Describable, texts: FindingTexts): readonly string[] {
  const key = ['meant', 'known'].find((name) => (finding.params[name] ?? '') !== '');
  return key === undefined ? [] : [fill(texts[key] ?? '', finding, texts)];
}

/** A value may have words of its own, e.g. under `wanted.mapping`. */
function fill(text: string, { params }: Describable, texts: FindingTexts): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    return texts[`${name}.${value}`] ?? value;
  });
}
