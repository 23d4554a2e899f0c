/**
 * What statistics count: sums only. No row is about one person, nothing leads to a draft or a case, and no time is finer
 * than a week.
 */

/** What happened in the form of a service, counted for the month in which a draft was begun. */
export type FormTally = {
  /** `2026-10`, made of whole weeks. */
  readonly month: string;
  readonly service: string;
  readonly version: string;
  /**
   * `reached`: a draft came as far as `step`, or beyond. `time`: how long the step took, as a bucket. `issue`: what was
   * wrong there. `filed` and `channel`: it was sent, in which language and where.
   */
  readonly kind: 'reached' | 'time' | 'issue' | 'filed' | 'channel';
  /** Empty for what is sent. */
  readonly step: string;
  readonly detail: string;
};

/** What happened to the cases of an agency. */
export type CaseTally = {
  /** Its Monday. */
  readonly week: string;
  readonly agency: string;
  readonly service: string;
  /** `state`: a case came to the state `detail` for the first time. `duration`: it ended after so many days, as a bucket. */
  readonly kind: 'received' | 'state' | 'duration';
  readonly detail: string;
};

export type Counted<T> = T & { readonly count: number };

/** Counts in memory, so that nobody waits for it and nothing fails with it; stored every few minutes and at the end. */
export type TallySheet = {
  readonly countForm: (tallies: readonly FormTally[]) => void;
  /** What somebody does again and again counts once while the sheet is kept in memory; `draft` is stored nowhere. */
  readonly countFormOnce: (draft: string, tallies: readonly FormTally[]) => void;
  readonly countCase: (tallies: readonly CaseTally[]) => void;
};

export type Tallies = {
  readonly add: (counted: {
    readonly forms: readonly Counted<FormTally>[];
    readonly cases: readonly Counted<CaseTally>[];
  }) => Promise<void>;
  readonly ofForm: (wish: {
    readonly service: string;
    readonly month: string;
  }) => Promise<readonly Counted<FormTally>[]>;
  /** Of the weeks from one Monday to another, both included. */
  readonly ofCases: (wish: {
    readonly agency: string;
    readonly service: string;
    readonly from: string;
    readonly to: string;
  }) => Promise<readonly Counted<CaseTally>[]>;
  /** Removes what was counted before this month. */
  readonly removeBefore: (month: { readonly month: string; readonly week: string }) => Promise<void>;
};
