import type { Place } from '#forms/engine/model.ts';
import type { SubmissionState } from '#forms/submission/model.ts';

/** An invented application: who files it, when, and what the office does with it. */
export type SampleCase = {
  /** One of the service's invented applicants. */
  readonly applicant: string;
  readonly language: 'de' | 'en';
  /** Counted back from the first start. */
  readonly daysAgo: number;
  readonly documents: readonly { readonly place: Place; readonly field: string; readonly name: string }[];
  /** `by` is the subject of a member of staff; the first one takes the case on. */
  readonly moves: readonly {
    readonly by: string;
    readonly state: SubmissionState | 'taken';
    readonly note: string;
  }[];
};

/** A case in each state that a demo is asked about, for two authorities. */
export const sampleCases: readonly SampleCase[] = [
  {
    applicant: 'branch',
    language: 'de',
    daysAgo: 9,
    documents: [],
    moves: [
      { by: 'ayse', state: 'taken', note: '' },
      { by: 'ayse', state: 'granted', note: 'Ihr Gewerbe ist angemeldet. Viel Erfolg!' },
    ],
  },
  {
    applicant: 'joinery',
    language: 'de',
    daysAgo: 6,
    documents: [],
    moves: [
      { by: 'joerg', state: 'taken', note: '' },
      {
        by: 'joerg',
        state: 'waiting',
        note: 'Ihre Tätigkeit beginnt laut Anzeige früher. Bitte schreiben Sie uns, warum Sie sie erst jetzt anzeigen.',
      },
    ],
  },
  {
    applicant: 'restaurant',
    language: 'de',
    daysAgo: 4,
    documents: [],
    moves: [{ by: 'ayse', state: 'taken', note: '' }],
  },
  {
    applicant: 'market-trader',
    language: 'en',
    daysAgo: 2,
    documents: [
      {
        place: { step: 'erlaubnis-dokument', item: [0] },
        field: 'erlaubnisdokument',
        name: 'Reisegewerbekarte.pdf',
      },
    ],
    moves: [],
  },
  { applicant: 'vending-machines', language: 'de', daysAgo: 1, documents: [], moves: [] },
  {
    applicant: 'craftswoman',
    language: 'de',
    daysAgo: 1,
    documents: [
      {
        place: { step: 'handwerkskarte-dokument', item: [] },
        field: 'kartendokument',
        name: 'Handwerkskarte.pdf',
      },
    ],
    moves: [],
  },
];
