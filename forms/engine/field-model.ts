import type { Expression, Position } from './feel/model.ts';

/** What a page can ask or say, by the type of its field. Types only. */

type FieldBase = {
  readonly id: string;
  readonly when: Expression | null;
  readonly optional: boolean;
  readonly purpose: string;
  /** The number of the field on the official form, where there is one. */
  readonly number: number | null;
  readonly fim: string | null;
  readonly autocomplete: string | null;
  readonly at: Position;
};

/** `din91379-a…c`: DIN 91379 data types A (names of persons), B (other names), C (free text). */
export type Characters = 'din91379-a' | 'din91379-b' | 'din91379-c';

/** `decimals` is how many places there may be; with all of them, a number stays within fifteen digits. */
export type NumberLimits = { readonly min: number; readonly max: number; readonly decimals: number };

/** Expressions over what was answered before. */
type Bounds = { readonly min: Expression | null; readonly max: Expression | null };

type Documents = {
  readonly accept: readonly FileType[];
  /** Bytes. */
  readonly max: number;
  readonly many: number;
  /** May be handed in after submission. */
  readonly later: boolean;
};

export type Field = FieldBase &
  (
    | {
        readonly type: 'text';
        readonly max: number;
        readonly characters: Characters;
        readonly format: string | null;
        readonly search: 'name' | null;
      }
    | { readonly type: 'longtext'; readonly max: number; readonly characters: Characters }
    | { readonly type: 'email'; readonly max: number }
    | { readonly type: 'phone'; readonly max: number }
    | { readonly type: 'url'; readonly max: number }
    | { readonly type: 'integer'; readonly min: number; readonly max: number }
    | ({ readonly type: 'decimal'; readonly unit: string | null } & NumberLimits)
    | ({ readonly type: 'money' } & NumberLimits)
    | ({ readonly type: 'percent' } & NumberLimits)
    | ({ readonly type: 'area' } & NumberLimits)
    | { readonly type: 'organisation'; readonly max: number; readonly search: 'name' | null }
    | { readonly type: 'tax-id' }
    | { readonly type: 'iban' }
    | { readonly type: 'licence-plate'; readonly search: 'plate' | null }
    /** `historic`: the number may be of any form, as before 1981. */
    | { readonly type: 'vin'; readonly historic: boolean }
    | { readonly type: 'zb1-code' }
    | { readonly type: 'zb2-code' }
    | { readonly type: 'plate-seal-code' }
    | { readonly type: 'evb' }
    | { readonly type: 'yesno' }
    | { readonly type: 'choice'; readonly options: readonly Option[] }
    | { readonly type: 'choices'; readonly options: readonly Option[]; readonly exclusive: string | null }
    | { readonly type: 'codelist'; readonly list: string; readonly many: number }
    | { readonly type: 'nationality'; readonly list: 'staatsangehoerigkeit'; readonly many: number }
    | { readonly type: 'declaration' }
    | {
        readonly type: 'date';
        readonly partial: boolean;
        readonly min: Expression | null;
        readonly max: Expression | null;
        /** Near-future dates get a calendar beside the three parts. */
        readonly calendar: boolean;
      }
    | ({ readonly type: 'month' } & Bounds)
    | ({ readonly type: 'year' } & Bounds)
    | ({ readonly type: 'period' } & Bounds)
    /** `08:30`; the bounds are times as well. */
    | { readonly type: 'time'; readonly min: string | null; readonly max: string | null }
    | { readonly type: 'address'; readonly country: 'DE' | 'any' }
    /** The court and the number under which a company or an association is registered. */
    | { readonly type: 'register-number'; readonly list: 'registergericht' }
    | { readonly type: 'parcel' }
    | { readonly type: 'map-area'; readonly max: number }
    | ({ readonly type: 'file' } & Documents)
    /** Drawings, each with its scale and perhaps an index. */
    | ({ readonly type: 'plan' } & Documents)
    | { readonly type: 'notice'; readonly tone: 'info' | 'warning' }
    | { readonly type: 'heading' }
    | { readonly type: 'paragraph' }
    | { readonly type: 'details' }
    | { readonly type: 'download'; readonly url: string }
    /** Shows what the computed value `of` comes to; everything it needs is asked on earlier pages. */
    | { readonly type: 'computed'; readonly of: string }
  );

/** As what the office may search for an answer, without reading it. */
export type SearchKind = 'name' | 'plate';

export type FieldType = Field['type'];
/** Narrowed by intersection: some members of the union stand for several types. */
export type FieldOf<T extends FieldType> = Field & { readonly type: T };
/** What documents are handed in for. */
export type DocumentField = FieldOf<'file' | 'plan'>;
export type FileType = 'pdf' | 'jpeg' | 'png';
export type Option = { readonly id: string; readonly when: Expression | null };
