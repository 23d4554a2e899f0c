/** What stands in the file as it is: a string, a reference. */
export class Spelt {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The number of an object by which others refer to it. */
export class Ref extends Spelt {
  readonly number: number;

  constructor(number: number) {
    super(`${String(number)} 0 R`);
    this.number = number;
  }
}

/** What an object may be written from: a string becomes a name, an entry without a value is left out. */
export type Literal = Spelt | string | number | boolean | null | readonly Literal[] | Entries;

export type Entries = { readonly [key: string]: Literal | undefined };

/** An object as it stands in the file (ISO 32000-1, 7.3). Numbers must need no exponent. */
export function spell(value: Literal): string {
  if (typeof value === 'string') return spellName(value);
  if (value instanceof Spelt) return value.text;
  if (value === null || typeof value !== 'object') return String(value);
  return isList(value) ? `[ ${value.map((one) => `${spell(one)} `).join('')}]` : spellDictionary(value);
}

const isList = (value: readonly Literal[] | Entries): value is readonly Literal[] => Array.isArray(value);

/** Keys are names of the format, in plain letters. */
export function spellDictionary(entries: Entries): string {
  let text = '<<\n';
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) text += `/${key} ${spell(value)}\n`;
  }
  return `${text}>>`;
}

const spellName = (name: string): string => `/${name.replace(IRREGULAR, escaped)}`;

const IRREGULAR = /[^!-~]|[#%()/<>[\]{}]/g;
const escaped = (character: string): string =>
  `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Words for people, in any script. */
export const textString = (text: string): Spelt =>
  new Spelt(`<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`);

/** Words of the format, in ASCII without parentheses. */
export const plainString = (text: string): Spelt => new Spelt(`(${text})`);

export const byteString = (bytes: Uint8Array): Spelt => new Spelt(`<${Buffer.from(bytes).toString('hex')}>`);

/** A date in UTC (ISO 32000-1, 7.9.4), to the second like the one in the metadata. */
export const pdfDate = (at: Date): string => `D:${at.toISOString().replace(/\.\d+Z$|[-:T]/g, '')}Z`;
