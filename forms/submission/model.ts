/** The life of a submission. Types only. */

/** Where a submission stands; the table of allowed moves is `status.ts`. */
export type SubmissionState = 'received' | 'in-progress' | 'waiting' | 'granted' | 'refused' | 'closed';
