import type { FileType } from './field-model.ts';

/** What people answer, by the kind of what was asked. Types only. */

export type AddressAnswer = {
  readonly strasse: string;
  readonly hausnummer: string;
  readonly zusatz?: string;
  readonly plz: string;
  readonly ort: string;
  /** DESTATIS key of the state, `000` is Germany. */
  readonly staat: string;
  /** Official municipality key, 8 digits; only for addresses in Germany. */
  readonly ags?: string;
};

/** A handed-in document. The bytes lie sealed in the file store under `id`. */
export type FileAnswer = {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: FileType;
  /** Hex. */
  readonly sha256: string;
  /** Of a plan only, e.g. `1:100`. */
  readonly massstab?: string;
  /** Of a plan only: which version it is, as it stands on the sheet, e.g. `a`. */
  readonly index?: string;
};

/** `gericht` is a key of the list of register courts. */
export type RegisterAnswer = {
  readonly gericht: string;
  readonly art: RegisterKind;
  readonly nummer: string;
};

/** Trade registers A and B, cooperatives, companies of civil law, partnerships, associations. */
export type RegisterKind = 'HRA' | 'HRB' | 'GnR' | 'GsR' | 'PR' | 'VR';

/** As the cadastre names it: district, field where the district has fields, number and what stands below its stroke. */
export type ParcelAnswer = {
  readonly gemarkung: string;
  readonly flur?: string;
  readonly zaehler: string;
  readonly nenner?: string;
};

/** A place in words, and corners of it if somebody knows them: one is a spot, three and more are an area. */
export type AreaAnswer = { readonly beschreibung: string; readonly punkte: readonly PointAnswer[] };

/** Degrees north and east in WGS 84. */
export type PointAnswer = { readonly breite: number; readonly laenge: number };

/** ISO dates; both days belong to the period. */
export type PeriodAnswer = { readonly von: string; readonly bis: string };

/**
 * `null`: asked, and left empty by right. An absent key: not asked yet. Dates are ISO strings; a partial date
 * is `1980`, `1980-05` or `1980-05-31`.
 */
export type Answer =
  | string
  | number
  | boolean
  | null
  | AddressAnswer
  | PeriodAnswer
  | RegisterAnswer
  | ParcelAnswer
  | AreaAnswer
  | readonly string[]
  | readonly FileAnswer[];

/** Answers by field id; a loop's items stand under the id of its list. */
export type Answers = { readonly [id: string]: Answer | readonly Answers[] };
