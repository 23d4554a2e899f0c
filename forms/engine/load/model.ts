import type { Position } from '../feel/model.ts';

/** What is wrong in a definition, without words: `code` is the key of its text in `locales/<language>/findings.json`. */
export type Finding = Position & {
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export type FindingCode =
  | 'yaml'
  | 'yaml-twice'
  | 'yaml-documents'
  | 'yaml-tab'
  | 'no-alias'
  | 'wrong-kind'
  | 'unknown-key'
  | 'missing-key'
  | 'bad-id'
  | 'reserved-id'
  | 'duplicate-id'
  | 'unknown-value'
  | 'bad-version'
  | 'bad-leika'
  | 'identity-unsupported'
  | 'protection-unsupported'
  | 'bad-duration'
  | 'bad-size'
  | 'bad-time'
  | 'bad-link'
  | 'out-of-range'
  | 'unknown-purpose'
  | 'unknown-codelist'
  | 'unknown-format'
  | 'unknown-option'
  | 'unknown-field'
  | 'unknown-target'
  | 'later-target'
  | 'no-steps'
  | 'no-fields'
  | 'no-options'
  | 'missing-autocomplete'
  | 'unknown-autocomplete'
  | 'wrong-service'
  | 'duplicate-version'
  | 'migration-needed'
  | 'migration-from'
  | 'migration-unknown'
  | 'migration-missing'
  | 'migration-type'
  | 'migration-option'
  | 'published-changed'
  | 'published-missing'
  | ExpressionCode;

type ExpressionCode =
  | 'computed-circle'
  | 'expression-syntax'
  | 'expression-too-deep'
  | 'expression-not-allowed'
  | 'expression-type'
  | 'expression-not-comparable'
  | 'expression-not-calculable'
  | 'bad-literal'
  | 'unknown-name'
  | 'unknown-member'
  | 'later-name'
  | 'taken-name'
  | 'unknown-function'
  | 'function-arguments';
