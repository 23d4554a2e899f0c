/**
 * What is told of a service in a month. Nothing else leaves this room: `null` is a number that is protected, because it is
 * below five or such a number could be told from it.
 */
export type Report = {
  readonly agency: string;
  readonly service: string;
  /** `2026-10`: the whole weeks whose Thursday lies in it. */
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly cases: CaseReport;
  /** By version of the form, the newest first. */
  readonly forms: readonly FormReport[];
};

/** Cases of one's own agency. */
export type CaseReport = {
  /** By week. */
  readonly received: Split;
  /** What has come to an end: decided, closed or taken back. Three ways to part the same cases. */
  readonly ended: {
    readonly byWeek: Split;
    readonly byState: Split;
    readonly byDuration: Split;
    readonly days: Quartiles | null;
  };
  /** How many came to a state on the way for the first time. */
  readonly onTheWay: readonly Cell[];
};

/** Drafts that were begun in this month, at all agencies. */
export type FormReport = {
  readonly version: string;
  readonly begun: number | null;
  readonly steps: readonly StepReport[];
  readonly filed: number | null;
  readonly languages: Split;
  /** `null` where there is one channel only. */
  readonly channels: Split | null;
  /** What was wrong, most frequent first; only what is not protected. */
  readonly issues: readonly IssueReport[];
};

export type StepReport = {
  readonly step: string;
  /** Drafts that came as far as this step, or beyond. */
  readonly reached: number | null;
  /** Of these, how many came no further. */
  readonly left: number | null;
  readonly seconds: Quartiles | null;
};

/** `rule`: of the form; else `code` says what was wrong. */
export type IssueReport = {
  readonly step: string;
  readonly field: string;
  readonly code: string;
  readonly rule: string | null;
  readonly count: number;
};

/** A whole and its parts. */
export type Split = { readonly total: number | null; readonly parts: readonly Cell[] };
export type Cell = { readonly id: string; readonly count: number | null };

/** A part of all lies between two bounds; `null` is no bound. */
export type Range = { readonly above: number; readonly upTo: number | null };

/** In which buckets they lie. */
export type Quartiles = { readonly lower: Range; readonly median: Range; readonly upper: Range };
