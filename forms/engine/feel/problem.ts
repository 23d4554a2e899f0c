import type { Syntax } from './parse.ts';

export type ProblemCode =
  | 'expression-syntax'
  | 'expression-too-deep'
  | 'expression-not-allowed'
  | 'expression-type'
  | 'expression-not-comparable'
  | 'expression-not-calculable'
  | 'options-unordered'
  | 'bad-literal'
  | 'unknown-name'
  | 'unknown-member'
  | 'later-name'
  | 'taken-name'
  | 'unknown-function'
  | 'function-arguments'
  | 'unknown-format'
  | 'unknown-option';

/** What is wrong in an expression, at which offset of its text. */
export type Problem = {
  readonly code: ProblemCode;
  readonly from: number;
  readonly params: Readonly<Record<string, string>>;
};

/** Ends the check of an expression; caught at its door, where it becomes a value. */
export class ProblemFound extends Error {
  readonly code = 'expression-problem';
  readonly problem: Problem;

  constructor(code: ProblemCode, from: number, params: Problem['params'] = {}) {
    super(code);
    this.problem = { code, from, params };
  }
}

/** For syntax of FEEL that the form language leaves out. */
export function notAllowed({ from, text }: Syntax): ProblemFound {
  return new ProblemFound('expression-not-allowed', from, { text });
}
