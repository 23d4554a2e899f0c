import { toNumber } from '../../../engine/feel/decimal.ts';
import { isDecimal } from '../../../engine/feel/value.ts';
import type { Answers } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { answerAt } from './answers.ts';
import type { Ids } from './ids.ts';

const CENTS = 100;
const PLACES = 2;

/** A number that was answered. */
export function numberAt(answers: Answers, id: Ids['field']): number | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'number' ? answer : null;
}

/** A number that the definition computes. */
export function computedNumber({ computed }: PayloadFacts, id: Ids['computed']): number | null {
  const value = computed[id] ?? null;
  return isDecimal(value) ? toNumber(value) : null;
}

/** A measure: XBau has a point and at most two places. */
export function measure(name: string, value: number | null): Elements {
  return leaf(name, value === null ? null : value.toFixed(PLACES));
}

/** A number of things. XBau takes no zero here: what there is none of is left out. */
export function amount(name: string, value: number | null): Elements {
  return leaf(name, value === null || value <= 0 ? null : String(value));
}

/** Euros, which XBau counts in cents. */
export function cents(name: string, euros: number | null): Elements {
  return amount(name, euros === null ? null : Math.round(euros * CENTS));
}
