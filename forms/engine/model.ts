import type { Answer, Answers } from './answer-model.ts';
import type { Expression, Position } from './feel/model.ts';
import type { Field } from './field-model.ts';

export type * from './answer-model.ts';
export type * from './field-model.ts';

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
  /** When the law demands that level; `null`: always. */
  readonly identify: Expression | null;
  /** What holds for somebody whom the portal has not identified to that level: refused, or the agency finds out. */
  readonly unidentified: 'refused' | 'agency';
  readonly protection: 'normal' | 'high';
  /** Whether whoever writes a decision may send it, or somebody else has to release it. */
  readonly release: 'single' | 'four-eyes';
  /** The letter that each outcome of a decision becomes. */
  readonly letters: Letters;
  /** Until when the citizen may take the application back. A notification of what has happened cannot be. */
  readonly withdrawal: 'none' | 'until-decision';
  readonly draft: { readonly keep: Duration };
  readonly retention: Duration;
  readonly purposes: Readonly<Record<string, Purpose>>;
  readonly recipients: readonly Recipient[];
  /** What each authority may set for itself, as `authority.<id>`. */
  readonly parameters: readonly Parameter[];
  readonly steps: readonly Step[];
  /** Headings over several steps, for whoever reads all answers; none is fine. */
  readonly chapters: readonly Chapter[];
  readonly deadlines: readonly DeadlineRule[];
  readonly rules: readonly Rule[];
  readonly computed: readonly Computed[];
  readonly never: readonly Expression[];
  /** How drafts of the version before are carried over; `null` for a first version. */
  readonly migration: Migration | null;
  readonly route: Route;
};

/** By outcome; `null`: a decision never has it. A certificate is for what is notified, where nobody grants or refuses. */
export type Letters = {
  readonly granted: 'granted' | 'trade-receipt';
  readonly refused: 'refused' | null;
};

/** Until when the office owes something, counted from the receipt (§ 31 VwVfG, §§ 187-193 BGB). */
export type DeadlineRule = {
  readonly id: string;
  /** Whole days, weeks, months or years. */
  readonly within: Duration;
  readonly counts: 'days' | 'workdays';
  /** What keeps it: the decision, or any answer on the application, a question included. */
  readonly met: 'decision' | 'answer';
  /** While the office waits for the citizen: nothing counts, or it counts anew from the citizen's answer, or it runs on. */
  readonly waiting: 'pauses' | 'restarts' | 'runs';
  /** What follows if the office misses it: the application counts as granted where this parameter is true (§ 42a VwVfG). */
  readonly granted: string | null;
  readonly law: string;
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
  | 'not-identified'
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
