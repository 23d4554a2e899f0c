/**
 * Where a text stops being JSON (RFC 8259), as an offset; `null` where it is JSON all through. The messages of
 * `JSON.parse` name the place in some cases and some versions of Node only.
 */
export function findJsonFault(text: string): number | null {
  if (isJson(text)) return null;
  const open: Open = [];
  let [at, expected]: [number, Expected] = [0, 'value'];
  for (;;) {
    at = skipSpace(text, at);
    const token = tokenAt(text, at);
    const next: Expected | null = token === null ? null : FOLLOWING[expected](token, open);
    if (token === null || next === null) return at;
    at += token.length;
    expected = next;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The brackets that are open, outermost first. */
type Open = ('{' | '[')[];

/** What may come next: a value, the first or a further key, its colon, or what goes on after a value. */
type Expected = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'more';

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy;

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

function tokenAt(text: string, at: number): string | null {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? null;
}

/** What may follow a token, by what was expected; `null` where it has no place. */
type Follow = (token: string, open: Open) => Expected | null;

const FOLLOWING: Readonly<Record<Expected, Follow>> = {
  value: followValue,
  'first value': (token, open) => (token === ']' ? close(open) : followValue(token, open)),
  key: (token) => (token.startsWith('"') ? 'colon' : null),
  'first key': (token, open) => (token === '}' ? close(open) : FOLLOWING.key(token, open)),
  colon: (token) => (token === ':' ? 'value' : null),
  more: followMore,
};

function followValue(token: string, open: Open): Expected | null {
  if (token !== '{' && token !== '[') return /^[}\],:]$/.test(token) ? null : 'more';
  open.push(token);
  return token === '{' ? 'first key' : 'first value';
}

function followMore(token: string, open: Open): Expected | null {
  const inside = open.at(-1);
  if (inside === undefined) return null;
  if (token === ',') return inside === '{' ? 'key' : 'value';
  return token === (inside === '{' ? '}' : ']') ? close(open) : null;
}

function close(open: Open): Expected {
  open.pop();
  return 'more';
}
