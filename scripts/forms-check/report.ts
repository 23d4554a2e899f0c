import { describeFinding, sayFinding, type FindingTexts } from '#forms/engine/describe-finding.ts';
import type { Proved } from '#forms/prove-definitions.ts';
import type { Arguments } from './read-arguments.ts';
import { sarifOf } from './sarif.ts';

/** What was checked, in one of the formats; ends with a line break. */
export function report(checked: Proved, texts: FindingTexts, format: Arguments['format']): string {
  return `${formats[format](checked, texts)}\n`;
}

/** Puts values into the places of one of the command's own sentences. */
export function say(
  texts: FindingTexts,
  key: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return (texts[`check.${key}`] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

type Format = (checked: Proved, texts: FindingTexts) => string;

const formats: Readonly<Record<Arguments['format'], Format>> = {
  text: ({ services, findings }, texts) => {
    const wrong = findings.filter(({ isWarning }) => isWarning !== true).length;
    const clean = services.filter(({ file }) => !findings.some((finding) => finding.file === file));
    return [
      ...clean.map(({ file, proofs }) => say(texts, 'clean', { file, count: proofs })),
      ...findings.map((finding) => describeFinding(finding, texts)),
      say(texts, 'summary', { wrong, open: findings.length - wrong }),
    ].join('\n');
  },
  json: ({ services, findings }, texts) =>
    JSON.stringify({ services, findings: findings.map((each) => ({ ...each, message: sayFinding(each, texts) })) }, null, 2), // prettier-ignore
  sarif: ({ findings }, texts) => JSON.stringify(sarifOf(findings, texts, process.cwd()), null, 2),
};
