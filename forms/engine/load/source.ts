import { isAlias, isScalar, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import type { Position } from '../feel/model.ts';
import type { Finding, FindingCode } from './model.ts';

export type Node = YamlNode | null;

/** A definition's text while it is being read; findings gather here. */
export type Source = {
  readonly root: Node;
  readonly findings: Finding[];
  readonly positionOf: (node: Node, offset?: number) => Position;
};

/** Reads YAML 1.2. Syntax errors become findings. */
export function openSource(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const findings = [...document.errors, ...document.warnings].map(({ pos, message }): Finding => ({
    code: 'yaml',
    params: { message },
    ...at(pos[0]),
  }));
  return {
    root: document.contents,
    findings,
    positionOf: (node, offset = 0) => at(startOf(node, text, offset)),
  };
}

/** Notes what is wrong at a node, or inside its text at an offset. */
export function report(
  { findings, positionOf }: Source,
  { node, offset }: { readonly node: Node; readonly offset?: number },
  [code, params = {}]: readonly [FindingCode, Finding['params']?],
): void {
  findings.push({ code, params, ...positionOf(node, offset) });
}

/**
 * Where the offset of a scalar's value lies in the file. Exact while the value stands there as it is written (in
 * one line, without escapes); in folded text it is the line on which the value begins.
 */
function startOf(node: Node, text: string, offset: number): number {
  const [start, end] = node?.range ?? [0, 0];
  if (offset === 0 || !isScalar(node) || typeof node.value !== 'string') return start;
  const inside = text.slice(start, end).indexOf(node.value);
  return inside < 0 ? start : start + inside + offset;
}

/** Aliases would let one mistake show up in two places, and deep ones can blow a file up. */
export function plain(source: Source, node: Node): Node {
  if (!isAlias(node)) return node;
  report(source, { node }, ['no-alias']);
  return null;
}
