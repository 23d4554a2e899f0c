import { describeFinding, type FileFinding, type FindingTexts } from './engine/describe-finding.ts';
import { readJsonFile } from './read-json-file.ts';

/** Operators read English, as in the portal's other messages at start. */
const ENGLISH = 'locales/en/findings.json';

/** One or more definitions, or their words, are wrong. The message says for each finding where it is and what to do. */
export class DefinitionError extends Error {
  readonly code = 'definition';
  readonly findings: readonly FileFinding[];

  constructor(findings: readonly FileFinding[]) {
    super(describeInEnglish(findings).join('\n'));
    this.name = 'DefinitionError';
    this.findings = findings;
  }
}

/** One line for each finding, as at start. */
export function describeInEnglish(findings: readonly FileFinding[]): readonly string[] {
  const read = readJsonFile(ENGLISH);
  // Our own file: one sentence for each code. Should it be the broken one itself, place and code are left to say.
  const texts = read.ok ? (read.value as FindingTexts) : {};
  return findings.map((finding) => describeFinding(finding, texts));
}
