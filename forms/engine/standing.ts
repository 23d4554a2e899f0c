import type { Answers, Context, Place, Service } from './model.ts';

/** Somebody filling in a form, and the place they stand at. */
export type Standing = {
  readonly service: Service;
  readonly answers: Answers;
  readonly context: Context;
  readonly place: Place;
  /** In a correction: the fields of this page whose answers stay as they are, whatever is sent. */
  readonly locked?: ReadonlySet<string>;
};
