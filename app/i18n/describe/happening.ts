import type { EntryBodies, EntryKind, SubmissionState } from '#forms/submission/model.ts';

type EntryOf<Kind extends EntryKind> = {
  readonly kind: Kind;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly state: SubmissionState;
  readonly author: 'citizen' | 'office' | 'portal';
  readonly by: string | null;
  readonly body: EntryBodies[Kind];
};

/** Something that happened in a case. */
export type Happening = { readonly [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];
