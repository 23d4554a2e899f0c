import { describeFinding, type FileFinding } from './engine/describe-finding.ts';
import { readFindingTexts } from './finding-texts.ts';

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

/** One line for each finding. Operators read English, as in the portal's other messages at start. */
export function describeInEnglish(findings: readonly FileFinding[]): readonly string[] {
  const texts = readFindingTexts('en');
  return findings.map((finding) => describeFinding(finding, texts));
}
