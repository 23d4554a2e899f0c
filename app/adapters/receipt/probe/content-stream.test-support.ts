/** One operator of a content stream with what stood before it. */
export type Operation = { readonly operator: string; readonly operands: readonly string[] };

/** Strings, hexadecimal strings, dictionaries, arrays, names, and everything else up to a delimiter. */
const TOKEN =
  /%[^\r\n]*|\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

const IS_OPERATOR = /^[A-Za-z'"][A-Za-z0-9*'"]*$/;

/** Cuts a content stream (ISO 32000-1, 7.8.2) into operations. */
export function readOperations(content: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (token.startsWith('%')) continue;
    if (!IS_OPERATOR.test(token) || token === 'true' || token === 'false') {
      operands.push(token);
      continue;
    }
    operations.push({ operator: token, operands });
    operands = [];
  }
  return operations;
}

/** Operators that put something on the page (ISO 32000-1, table 51). */
export const PAINTING: ReadonlySet<string> = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'BI',
  'Tj',
  'TJ',
  "'",
  '"',
]);
