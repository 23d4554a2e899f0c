/**
 * Where a text stops being JSON (RFC 8259), as an offset; `null` where it is JSON all through. The messages of
 * `JSON.parse` name the place in some cases and some versions of Node only.
 */
export function findJsonFault(text: string): number | null {
  if (isJson(text)) return null;
  const open: ('{' | '[')[] = [];
  let [at, expected]: [number, Expected] = [0, 'value'];
  for (;;) {
    at = skipSpace(text, at);
    const token = tokenAt(text, at);
    const next: Expected | null = token === null ? null : follow(expected, token, open);
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

/** What may come next: a value, the first or a further key, its colon, or what goes on after a value. */
type Expected = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'more';

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

function tokenAt(text: string, at: number): string | null {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? null;
}

/** What may follow the token; `null` where it has no place. */
function follow(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  if (expected === 'colon') return token === ':' ? 'value' : null;
  if (expected === 'more') return followValue(token, open);
  if (expected === 'key' || expected === 'first key') return followKey(expected, token, open);
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'first key' : 'first value';
  }
  if (token === ']' && expected === 'first value') return close(open);
  return /^[}\],:]$/.test(token) ? null : 'more';
}

function followKey(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  if (token === '}' && expected === 'first key') return close(open);
  return token.startsWith('"') ? 'colon' : null;
}

function followValue(token: string, open: ('{' | '[')[]): Expected | null {
  const inside = open.at(-1);
  if (inside === undefined) return null;
  if (token === ',') return inside === '{' ? 'key' : 'value';
  return token === (inside === '{' ? '}' : ']') ? close(open) : null;
}

function close(open: ('{' | '[')[]): Expected {
  open.pop();
  return 'more';
}
