import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Position } from '../feel/model.ts';
import type { YamlPath } from './form.ts';

/** Finds keys and indexes in a definition's text; what is not there itself is where it would stand. */
export function openText(text: string): (path: YamlPath) => Position {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: lines });
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}
