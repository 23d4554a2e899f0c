import type { Answers } from '../../../engine/model.ts';
import { apartments } from './apartments.ts';
import { barn } from './barn.ts';
import { demolition } from './demolition.ts';
import { familyHouse } from './family-house.ts';
import { townGarage } from './town-garage.ts';
import { workshop } from './workshop.ts';

export type Applicant = {
  readonly id: string;
  readonly answers: Answers;
  /** The warnings that this applicant reads and confirms on the way. */
  readonly confirms: readonly string[];
};

/** Invented people with everything they answer, for tests and sample data. `today` of their world is 2026-11-21. */
export const applicants: readonly Applicant[] = [
  { id: 'family-house', answers: familyHouse, confirms: [] },
  { id: 'workshop', answers: workshop, confirms: [] },
  { id: 'barn', answers: barn, confirms: [] },
  { id: 'demolition', answers: demolition, confirms: [] },
  { id: 'town-garage', answers: townGarage, confirms: [] },
  { id: 'apartments', answers: apartments, confirms: ['kosten_je_kubikmeter'] },
];
