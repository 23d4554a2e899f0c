import type { Answers } from '../../../engine/model.ts';
import { campervan } from './campervan.ts';
import { carDealer } from './car-dealer.ts';
import { heirAbroad } from './heir-abroad.ts';
import { motorcycle } from './motorcycle.ts';
import { movedFamily } from './moved-family.ts';
import { newElectricCar } from './new-electric-car.ts';
import { oldtimer } from './oldtimer.ts';
import { scrappedCar } from './scrapped-car.ts';
import { taxiCompany } from './taxi-company.ts';

export type Applicant = {
  readonly id: string;
  readonly answers: Answers;
  /** The warnings that this applicant reads and confirms on the way. */
  readonly confirms: readonly string[];
};

/**
 * Invented people, companies and vehicles with everything they answer, for tests and sample data; their account numbers
 * are those that banks print in examples. `today` of their world is 2026-11-21.
 */
export const applicants: readonly Applicant[] = [
  { id: 'new-electric-car', answers: newElectricCar, confirms: [] },
  { id: 'car-dealer', answers: carDealer, confirms: ['zb2_laenge'] },
  { id: 'campervan', answers: campervan, confirms: [] },
  { id: 'oldtimer', answers: oldtimer, confirms: ['fin_kurz', 'zb1_zeichen'] },
  { id: 'taxi-company', answers: taxiCompany, confirms: [] },
  { id: 'heir-abroad', answers: heirAbroad, confirms: [] },
  { id: 'moved-family', answers: movedFamily, confirms: [] },
  { id: 'scrapped-car', answers: scrappedCar, confirms: [] },
  { id: 'motorcycle', answers: motorcycle, confirms: [] },
];
