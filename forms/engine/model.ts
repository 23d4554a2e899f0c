import type { Expression, Position } from './feel/model.ts';

/**
 * The vocabulary of the form language and of what people answer. Types only.
 * Ids of fields and options are German domain words as the statute spells them.
 */

/** An ISO 8601 duration such as `P30D`. */
export type Duration = string;

/** A service as loaded: checked, with all expressions typed. `hash` is the SHA-256 (hex) of its source. */
export type Service = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly leika: string;
  readonly law: string;
  /** Where people may fill it in. */
  readonly channels: readonly Channel[];
  readonly identity: IdentityLevel;
  /** What holds for somebody whom the portal has not identified to that level: refused, or the agency finds out. */
  readonly unidentified: 'refused' | 'agency';
  readonly protection: 'normal' | 'high';
  /** Whether whoever writes a decision may send it, or somebody else has to release it. */
  readonly release: 'single' | 'four-eyes';
  readonly draft: { readonly keep: Duration };
  readonly retention: Duration;
  readonly purposes: Readonly<Record<string, Purpose>>;
  readonly recipients: readonly Recipient[];
  /** What each authority may set for itself, as `authority.<id>`. */
  readonly parameters: readonly Parameter[];
  readonly steps: readonly Step[];
  /** Headings over several steps, for whoever reads all answers; none is fine. */
  readonly chapters: readonly Chapter[];
  readonly rules: readonly Rule[];
  readonly computed: readonly Computed[];
  readonly never: readonly Expression[];
  /** How drafts of the version before are carried over; `null` for a first version. */
  readonly migration: Migration | null;
  readonly route: Route;
};

/** Goes from the step `from` to where the next chapter begins. */
export type Chapter = { readonly id: string; readonly from: string };

/** What became of the questions of an older version, by its ids; what is not named has kept its id. */
export type Migration = {
  /** The version before. */
  readonly from: string;
  /** New ids of questions and lists. */
  readonly renamed: Readonly<Record<string, string>>;
  /** New ids of options, by question. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Questions that are not asked any more. */
  readonly dropped: readonly string[];
  readonly at: Position;
};

export type Channel = 'web' | 'kiosk';

/** How sure the portal is of who fills in the form (levels of assurance of eIDAS). */
export type IdentityLevel = 'none' | 'substantial' | 'high';

/** The types of values that no field asks for: of parameters and of what is computed. Dates are ISO texts. */
export type ValueType = 'text' | 'number' | 'money' | 'boolean' | 'date';

/** `default` holds until an authority sets another value, and while it is open which authority is in charge. */
export type Parameter = {
  readonly id: string;
  readonly type: ValueType;
  readonly default: ParameterValue;
};

export type ParameterValue = string | number | boolean;

export type Purpose = { readonly basis: string; readonly voluntary: boolean };

/** A body that receives excerpts: all numbered fields but `without`, or those in `only`. */
export type Recipient = {
  readonly id: string;
  readonly only: readonly number[] | null;
  readonly without: readonly number[];
};

/** The authority in charge: `authority` names its kind, `by` the path of the answer that holds the AGS. */
export type Route = { readonly authority: string; readonly by: readonly string[] };

export type Step = Page | Loop;

/** One page of questions. */
export type Page = {
  readonly kind: 'page';
  readonly id: string;
  readonly when: Expression | null;
  readonly fields: readonly Field[];
  /** `null`: nobody is asked whether the answers are right. */
  readonly check: PageCheck | null;
  readonly at: Position;
};

/** Before a page is stored, a register is told its answers and those in `also`, and says whether they fit. */
export type PageCheck = {
  readonly register: RegisterId;
  readonly also: readonly string[];
  /** How often somebody may correct what it has refused, before the form ends. */
  readonly corrections: number;
};

/** The central vehicle register of the Federal Motor Transport Authority. */
export type RegisterId = 'kfz-register';

/** A list of like items ("list and loop"): its steps are walked once per item, then "one more?" is asked. */
export type Loop = {
  readonly kind: 'loop';
  readonly id: string;
  readonly when: Expression | null;
  /** The answer that holds the items. */
  readonly list: string;
  readonly min: number;
  /** May depend on earlier answers; where it is 1, nobody is asked for one more. */
  readonly max: Expression;
  /** The fields that name an item for people, e.g. `[vorname, familienname]`. */
  readonly label: readonly string[];
  readonly steps: readonly Step[];
  readonly at: Position;
};

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
    | { readonly type: 'organisation'; readonly max: number }
    | { readonly type: 'tax-id' }
    | { readonly type: 'iban' }
    | { readonly type: 'licence-plate' }
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

export type FieldType = Field['type'];
/** Narrowed by intersection: some members of the union stand for several types. */
export type FieldOf<T extends FieldType> = Field & { readonly type: T };
/** What documents are handed in for. */
export type DocumentField = FieldOf<'file' | 'plan'>;
export type FileType = 'pdf' | 'jpeg' | 'png';
export type Option = { readonly id: string; readonly when: Expression | null };

/** Must hold; `error` blocks at the field `at`, `warning` asks for confirmation only. */
export type Rule = {
  readonly id: string;
  readonly at: readonly string[];
  readonly level: 'error' | 'warning';
  readonly must: Expression;
  readonly when: Expression | null;
  readonly position: Position;
};

/**
 * What follows from the answers. Its tree stands wherever an expression names it, so that conditions, rules and proofs
 * see through it to the answers.
 */
export type Computed = {
  readonly id: string;
  readonly type: ValueType;
  readonly is: Expression;
  readonly at: Position;
};

/* ---- what people answer ---- */

/** A partial date is `1980`, `1980-05` or `1980-05-31`. */
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

/** `null`: asked, and left empty by right. An absent key: not asked yet. Dates are ISO strings. */
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

/** What arrives from a form: raw strings by control name. */
export type Input = Readonly<Record<string, readonly string[]>>;

/** What the law may look at beside the answers. `today` and `now` are local to Germany. */
export type Context = {
  readonly today: string;
  readonly now: string;
  readonly channel: Channel;
  readonly identity: { readonly level: IdentityLevel };
  /** What the authority in charge has set of the service's parameters; nothing while it is open which one that is. */
  readonly authority: Readonly<Record<string, ParameterValue>>;
  readonly codelists: Codelists;
};

/** Official code lists by name, e.g. `staat`, `registergericht`, `gemeinde`. */
export type Codelists = Readonly<Record<string, Codelist>>;

export type Codelist = {
  readonly id: string;
  readonly version: string;
  readonly entries: readonly CodelistEntry[];
};

/** `terms` are further words under which people may look the entry up. */
export type CodelistEntry = {
  readonly code: string;
  readonly name: string;
  readonly terms: readonly string[];
};

/* ---- where people are ---- */

/** A page or a loop's overview; `item` are the indexes of the items it stands in, outermost first, from 0. */
export type Place = { readonly step: string; readonly item: readonly number[] };

/** The name of an answer inside its scope: `geburtsdatum`, or `betriebsstaette.plz` for a part of it. */
export type Issue = {
  readonly field: string;
  /** The part of the control that is wrong, e.g. `plz` or `day`; `null` is the whole. */
  readonly part: string | null;
  readonly code: IssueCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** For rules: the rule's id, whose text stands with the service. */
  readonly rule: string | null;
  readonly level: 'error' | 'warning';
};

export type IssueCode =
  | 'required'
  | 'too-long'
  | 'characters'
  | 'control-characters'
  | 'format'
  | 'wrong-length'
  | 'check-digit'
  | 'unclear-plate'
  | 'coordinates'
  | 'not-a-number'
  | 'unclear-number'
  | 'too-many-decimals'
  | 'too-small'
  | 'too-big'
  | 'unknown-option'
  | 'exclusive-option'
  | 'choose-match'
  | 'no-match'
  | 'postcode-elsewhere'
  | 'too-many'
  | 'no-such-date'
  | 'incomplete-date'
  | 'too-early'
  | 'too-late'
  | 'end-before-start'
  | 'not-accepted'
  | 'postcode'
  | 'file-missing'
  | 'file-too-big'
  | 'file-type'
  | 'file-empty'
  | 'file-locked'
  | 'file-broken'
  | 'file-too-many'
  | 'register-refused'
  | 'register-unknown'
  | 'no-authority'
  | 'rule';

/** The result of reading one page: new answers, or what is wrong. Warnings not yet confirmed count as wrong. */
export type Reading =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/* ---- what was answered, for the check page, the receipt, the inbox and the API ---- */

export type Review = readonly ReviewSection[];

/** All rows of one page or one item's page, in the order asked. `loop` and `name` are set inside a loop. */
export type ReviewSection = {
  readonly place: Place;
  readonly loop: { readonly id: string; readonly index: number; readonly count: number } | null;
  readonly rows: readonly ReviewRow[];
};

export type ReviewRow = { readonly field: Field; readonly answer: Answer };

/** What a computed value comes to. Amounts of money are rounded to cents, days are ISO texts. */
export type ComputedRow = { readonly computed: Computed; readonly value: string | number | boolean };
