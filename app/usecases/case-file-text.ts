import type { FileAnswer, Letters } from '#forms/engine/model.ts';
import type { Deadline } from '#forms/submission/deadline.ts';
import type { EntryAuthor, EntryBodies, EntryKind, SubmissionState } from '#forms/submission/model.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import type { Agency } from './agency-stores.ts';
import type { CaseOpening } from './audit-port.ts';
import type { SubmissionRow } from './case-stores.ts';
import type { LetterDocument } from './letter-document.ts';

type EntryOf<Kind extends EntryKind> = {
  readonly id: string;
  readonly at: string;
  readonly kind: Kind;
  readonly state: SubmissionState;
  readonly author: EntryAuthor;
  readonly by: string | null;
  readonly body: EntryBodies[Kind];
};

/** Of a case what its citizen sees, at one moment. */
export type CaseFileContent = {
  readonly at: Date;
  readonly row: Pick<SubmissionRow, 'reference' | 'service' | 'state' | 'deleteAfter'>;
  readonly agency: Agency | null;
  readonly payload: { readonly review: ReviewView; readonly documents: readonly FileAnswer[] };
  readonly entries: readonly { readonly [Kind in EntryKind]: EntryOf<Kind> }[EntryKind][];
  readonly letters: Letters | null;
  readonly deadlines: readonly { readonly deadline: Deadline; readonly isGrantedBySilence: boolean }[];
  readonly asked: string | null;
  readonly remedy: { readonly kind: 'objection' | 'action'; readonly until: string } | null;
  readonly openings: readonly CaseOpening[];
  readonly consultations: readonly { readonly office: string; readonly at: string }[];
};

/** A case in words, to be printed part by part. */
export type CaseFileText = Pick<LetterDocument, 'title' | 'facts' | 'words'> & {
  readonly parts: readonly LetterDocument['blocks'][];
  /** Says among the facts which part it is, where there are several. */
  readonly partOf: (part: number, parts: number) => LetterDocument['facts'][number];
};
