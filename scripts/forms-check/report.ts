import {
  describeFinding,
  sayFinding,
  type FileFinding,
  type FindingTexts,
} from '#forms/engine/describe-finding.ts';
import type { Proved } from '#forms/prove-definitions.ts';
import type { Arguments } from './read-arguments.ts';

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
  sarif: ({ findings }, texts) => JSON.stringify(sarifOf(findings, texts), null, 2),
};

/** SARIF 2.1.0 (OASIS), as code hosts and editors read it. */
function sarifOf(findings: readonly FileFinding[], texts: FindingTexts): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'forms:check',
            rules: codes.map((id) => ({ id, shortDescription: { text: texts[id] ?? id } })),
          },
        },
        // SARIF counts columns in UTF-16 code units unless told otherwise, as we do.
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: finding.isWarning === true ? 'warning' : 'error',
          message: { text: sayFinding(finding, texts) },
          locations: [locationOf(finding)],
        })),
      },
    ],
  };
}

function locationOf({ file, line, column }: FileFinding): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
      region: { startLine: line, startColumn: column },
    },
  };
}
