import type { FileFinding } from '#forms/engine/describe-finding.ts';

/** The program was called in a way that makes no sense. */
export const UNUSABLE = 2;

/** 0 where nothing has to be mended, else 1; a strict check lets nothing pass that has to be looked at, either. */
export function exitCodeOf(findings: readonly FileFinding[], isStrict: boolean): 0 | 1 {
  return findings.some(({ isWarning }) => isStrict || isWarning !== true) ? 1 : 0;
}
