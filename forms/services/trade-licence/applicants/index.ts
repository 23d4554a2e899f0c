import type { Answers } from '../../../engine/model.ts';
import { bicycleShop } from './bicycle-shop.ts';
import { branch } from './branch.ts';
import { craftswoman } from './craftswoman.ts';
import { foreignCompany } from './foreign-company.ts';
import { joinery } from './joinery.ts';
import { marketTrader } from './market-trader.ts';
import { restaurant } from './restaurant.ts';
import { vendingMachines } from './vending-machines.ts';

export type Applicant = {
  readonly id: string;
  readonly answers: Answers;
  /** The warnings that this applicant reads and confirms on the way. */
  readonly confirms: readonly string[];
};

/** Invented people with everything they answer, for tests and sample data. `today` of their world is 2026-11-21. */
export const applicants: readonly Applicant[] = [
  { id: 'craftswoman', answers: craftswoman, confirms: [] },
  { id: 'bicycle-shop', answers: bicycleShop, confirms: [] },
  { id: 'branch', answers: branch, confirms: [] },
  { id: 'market-trader', answers: marketTrader, confirms: [] },
  { id: 'restaurant', answers: restaurant, confirms: [] },
  { id: 'joinery', answers: joinery, confirms: ['verspaetet', 'taetigkeit_genau'] },
  { id: 'vending-machines', answers: vendingMachines, confirms: ['selbstaendigkeit'] },
  { id: 'foreign-company', answers: foreignCompany, confirms: [] },
];
