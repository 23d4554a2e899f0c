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
  | { readonly ok: true; readonly syntax: Syntax }
  | { readonly ok: false; readonly code: 'expression-syntax' | 'expression-too-deep'; readonly from: number };

/** No statute nests its conditions as deep; what is deeper could exhaust the stack of whoever evaluates it. */
const DEEPEST = 200;

const COMMENTS = new Set(['LineComment', 'BlockComment']);
const expressionParser = parser.configure({ top: 'Expression' });

/** Reads FEEL text into a syntax tree, or says at which offset it cannot be read. */
export function parse(source: string): Parsed {
  const tree = expressionParser.parse(source);
  const error = firstError(tree.cursor());
  if (error !== null) return { ok: false, code: 'expression-syntax', from: error };
  const tooDeep = firstTooDeep(tree.cursor());
  if (tooDeep !== null) return { ok: false, code: 'expression-too-deep', from: tooDeep };
  const [syntax, ...more] = read(tree.topNode, source).children;
  if (!syntax || more.length > 0) {
    return { ok: false, code: 'expression-syntax', from: more[0]?.from ?? 0 };
  }
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

/** Walks without recursion, because this is what decides whether recursion is safe. */
function firstTooDeep(cursor: Cursor): number | null {
  for (let depth = 0; ;) {
    if (depth > DEEPEST) return cursor.from;
    if (cursor.firstChild()) {
      depth += 1;
      continue;
    }
    while (!cursor.nextSibling()) {
      if (!cursor.parent()) return null;
      depth -= 1;
    }
  }
}

function read(node: Node, source: string): Syntax {
  const children: Syntax[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!COMMENTS.has(child.name)) children.push(read(child, source));
  }
  return { name: node.name, from: node.from, to: node.to, text: source.slice(node.from, node.to), children };
}
