import { parser } from 'lezer-feel';

/** A node of the syntax tree, named as in the FEEL grammar. `from` and `to` are offsets in the source. */
export type Syntax = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly children: readonly Syntax[];
};

export type Parsed =
  { readonly ok: true; readonly syntax: Syntax } | { readonly ok: false; readonly from: number };

const COMMENTS = new Set(['LineComment', 'BlockComment']);
const expressionParser = parser.configure({ top: 'Expression' });

/** Reads FEEL text into a syntax tree, or says at which offset it cannot be read. */
export function parse(source: string): Parsed {
  const tree = expressionParser.parse(source);
  const error = firstError(tree.cursor());
  if (error !== null) return { ok: false, from: error };
  const [syntax, ...more] = read(tree.topNode, source).children;
  if (!syntax || more.length > 0) return { ok: false, from: more[0]?.from ?? 0 };
  return { ok: true, syntax };
}

type Node = ReturnType<typeof expressionParser.parse>['topNode'];
type Cursor = ReturnType<Node['cursor']>;

function firstError(cursor: Cursor): number | null {
  do {
    if (cursor.type.isError) return cursor.from;
  } while (cursor.next());
  return null;
}

function read(node: Node, source: string): Syntax {
  const children: Syntax[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!COMMENTS.has(child.name)) children.push(read(child, source));
  }
  return { name: node.name, from: node.from, to: node.to, text: source.slice(node.from, node.to), children };
}
