import type { Answer, Answers, Context, Field, Place, ReviewSection, Service } from '#forms/engine/model.ts';

/**
 * What somebody shall look at again, and why. `field` is a question of the page at `place`, or, where that is the
 * overview of a list, the name of the list: then items may come and go, and everything in them may change.
 */
export type CorrectionPoint = { readonly place: Place; readonly field: string; readonly reason: string };

/** A correction under way: the answers as they were sent, and as they are now. */
export type Correction = {
  readonly service: Service;
  readonly before: Answers;
  readonly after: Answers;
  /** Of the day on which it was first received, so that no condition changes by waiting. */
  readonly context: Context;
  readonly points: readonly CorrectionPoint[];
  /** Pages whose answers a register has not said yes to. */
  readonly unsure: readonly Place[];
};

/** A place of the form as it stands in a correction. */
export type CorrectionPlace = {
  readonly place: Place;
  readonly kind: 'page' | 'overview';
  /** The person is led here: something is marked, or still open. */
  readonly isAsked: boolean;
  /** Something is missing here, or breaks a rule. */
  readonly isOpen: boolean;
  /** The questions that may be answered anew; of an overview the name of its list, where items may come and go. */
  readonly editable: ReadonlySet<string>;
};

/** An absent answer was not asked: before, or now. */
export type ComparedRow = {
  readonly field: Field;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
};

/** `place` is that of now; of what is no longer asked, that of before. */
export type ComparedSection = Omit<ReviewSection, 'rows'> & { readonly rows: readonly ComparedRow[] };
