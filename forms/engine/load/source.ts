import {
  isAlias,
  isScalar,
  LineCounter,
  parseDocument,
  type ErrorCode,
  type Node as YamlNode,
  type YAMLError,
} from 'yaml';
import type { Position } from '../feel/model.ts';
import type { Finding, FindingCode } from './model.ts';

export type Node = YamlNode | null;

/** A definition's text while it is being read; findings gather here. */
export type Source = {
  readonly root: Node;
  readonly findings: Finding[];
  readonly positionOf: (node: Node, offset?: number) => Position;
};

/** Reads YAML 1.2. Of syntax errors the first becomes a finding. */
export function openSource(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const findings = firstOfEach([...document.errors, ...document.warnings]).map(
    ({ code, pos, message }): Finding => ({
      code: OWN_CODES[code] ?? 'yaml',
      params: { message },
      ...at(pos[0]),
    }),
  );
  return {
    root: document.contents,
    findings,
    positionOf: (node, offset = 0) => at(startOf(node, text, offset)),
  };
}

/** Mistakes that have words of their own; all others are told in those of the library. */
const OWN_CODES: Readonly<Partial<Record<ErrorCode, FindingCode>>> = {
  DUPLICATE_KEY: 'yaml-twice',
  MULTIPLE_DOCS: 'yaml-documents',
  TAB_AS_INDENT: 'yaml-tab',
};

/** One slip makes the reader stumble again and again behind it; a key that stands twice does not. */
function firstOfEach(errors: readonly YAMLError[]): readonly YAMLError[] {
  const [first] = errors;
  if (first?.code !== 'DUPLICATE_KEY') return errors.slice(0, 1);
  return errors.filter(({ code }) => code === 'DUPLICATE_KEY');
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
