import type { Tree, Type } from './model.ts';
import type { Syntax } from './parse.ts';
import { ProblemFound } from './problem.ts';
import type { NameScope } from './scope.ts';
import { areComparable, isOrdered } from './types.ts';

/** A part of an expression that has been checked; `from` is its offset. */
export type Checked = { readonly from: number; readonly type: Type; readonly tree: Tree };

/** Where a check takes place. `reads` gathers the answers used; `check` checks a part. */
export type Checking = {
  readonly scope: NameScope;
  readonly reads: (readonly string[])[];
  readonly check: Check;
};

export type Check = (syntax: Syntax, at: Checking) => Checked;

/** The children that mean something, without keywords and brackets. */
export function parts(syntax: Syntax): readonly Syntax[] {
  return syntax.children.filter(({ name }) => /^[A-Z]/.test(name) || name === 'null');
}

/** The checked part, if it is of one of these types. */
export function expect(checked: Checked, wanted: readonly Type['is'][]): Checked {
  if (wanted.includes(checked.type.is)) return checked;
  throw new ProblemFound('expression-type', checked.from, {
    wanted: wanted.join(', '),
    found: checked.type.is,
  });
}

/** Both can be compared, and a text compared with a choice is one of its options. */
export function expectComparable(left: Checked, right: Checked): void {
  if (!areComparable(left.type, right.type)) {
    throw new ProblemFound('expression-not-comparable', right.from, {
      left: left.type.is,
      right: right.type.is,
    });
  }
  expectOption(left, right.type);
  expectOption(right, left.type);
}

/** Both can be compared by what comes first. The options of a choice stand in no order, only as they are listed. */
export function expectOrder(left: Checked, right: Checked): void {
  expectComparable(left, right);
  if (!isOrdered(left.type) || !isOrdered(right.type)) {
    throw new ProblemFound('expression-not-comparable', right.from, {
      left: left.type.is,
      right: right.type.is,
    });
  }
  const options = [left.type, right.type].find((type) => type.is === 'string' && type.options !== null);
  if (options) throw new ProblemFound('options-unordered', right.from);
}

/** A text that is written out is one of the options of the type it is compared with. */
export function expectOption({ tree, from }: Checked, type: Type): void {
  if (type.is !== 'string' || !type.options) return;
  if (tree.node !== 'literal' || tree.value.is !== 'string' || type.options.includes(tree.value.text)) return;
  throw new ProblemFound('unknown-option', from, { option: tree.value.text, known: type.options.join(', ') });
}
