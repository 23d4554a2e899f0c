import type { Answers, Codelists } from '../../../engine/model.ts';
import type { Ids } from './ids.ts';

/** What the message is made of. For an excerpt everything is missing that its recipient may not read. */
export type Facts = {
  readonly service: { readonly version: string; readonly hash: string; readonly leika: string };
  readonly reference: string;
  /** `at` is an instant (ISO 8601, UTC), `on` the day in Germany's legal time. */
  readonly received: { readonly at: string; readonly on: string } | null;
  readonly answers: Answers;
  readonly computed: Readonly<Partial<Record<Ids['computed'], unknown>>>;
  readonly codelists: Codelists;
  readonly recipient: string | null;
};
