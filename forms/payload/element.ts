/** An element as the writer of XML takes it: its name with prefix, its text or children, its attributes. */
export type Element = readonly [
  name: string,
  content: string | readonly Element[],
  attributes?: Readonly<Record<string, string>>,
];

/** None where there is nothing to say: a message of XÖV has no empty elements. */
export type Elements = readonly Element[];

/** A code, with the list it is from where the element does not tell, and its meaning in words. */
export type Code = {
  readonly code: string;
  readonly list?: string;
  readonly version?: string;
  readonly name?: string;
};

/** An element with text. */
export function leaf(name: string, text: string | null): Elements {
  return text === null || text === '' ? [] : [[name, text]];
}

/** An element around others. */
export function group(name: string, ...parts: readonly Elements[]): Elements {
  const children = parts.flat();
  return children.length === 0 ? [] : [[name, children]];
}

/** An element with a code: the code itself is in no namespace, as in all of XÖV. */
export function coded(name: string, code: Code | null): Elements {
  if (code === null) return [];
  const attributes = {
    ...(code.list === undefined ? {} : { listURI: code.list }),
    ...(code.version === undefined ? {} : { listVersionID: code.version }),
  };
  return [[name, [...leaf('code', code.code), ...leaf('name', code.name ?? null)], attributes]];
}
