import type { Position } from '../feel/model.ts';
import type { YamlPath } from './form.ts';

/**
 * What the proofs found, without words: `code` is the key of its text in `locales/<language>/findings.json`. What is
 * `undecided` is not said to be wrong, and never to be right.
 */
export type ProofFinding = Position & {
  readonly code: ProofCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A finding, and where it is in the definition. */
export type Placed = Pick<ProofFinding, 'code' | 'params'> & { readonly path: YamlPath };

/** All codes, so that tests can go through them. */
export const proofCodes = [
  'condition-contradiction',
  'condition-always',
  'step-unreachable',
  'field-unreachable',
  'option-unreachable',
  'rule-unreachable',
  'rule-never-holds',
  'rule-always-holds',
  'never-possible',
  'nobody-in-charge',
  'not-decided',
  'unknown-code',
  'unused-purpose',
  'voluntary-needed',
] as const;

export type ProofCode = (typeof proofCodes)[number];

/** Whether the finding says that something is wrong, or only that nobody knows. */
export function isUndecided({ code }: { readonly code: string }): boolean {
  return code === 'not-decided';
}
