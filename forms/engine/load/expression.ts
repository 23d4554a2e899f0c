import { checkExpression } from '../feel/check.ts';
import type { Expression, Type } from '../feel/model.ts';
import type { NameScope } from '../feel/scope.ts';
import { scalarOf } from './shape.ts';
import { report, type Node, type Source } from './source.ts';

/** Stands in for an expression that was reported as wrong; the definition is refused, so nobody evaluates it. */
const REFUSED: Expression = {
  source: 'null',
  type: { is: 'null' },
  tree: { node: 'literal', value: { is: 'null' } },
  reads: [],
};

/** An expression of one of the wanted types; a number or truth value of YAML is one as well. */
export function readExpression(
  source: Source,
  { node, scope }: { readonly node: Node; readonly scope: NameScope },
  wanted: readonly Type['is'][],
): Expression {
  const written = scalarOf(source, node);
  if (!['string', 'number', 'boolean'].includes(typeof written)) {
    report(source, { node }, ['wrong-kind', { wanted: 'expression' }]);
    return REFUSED;
  }
  const result = checkExpression(String(written), scope, wanted);
  if (result.ok) return result.expression;
  const { code, from, params } = result.problem;
  report(source, { node, offset: from }, [code, params]);
  return REFUSED;
}

/** The condition under `when`, or `null`. */
export function readCondition(source: Source, node: Node | undefined, scope: NameScope): Expression | null {
  return node === undefined ? null : readExpression(source, { node, scope }, ['boolean']);
}
