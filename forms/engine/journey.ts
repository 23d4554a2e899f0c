import type { Answers, Context, Place, Service } from './model.ts';
import type { Standing } from './standing.ts';

/** All pages and loop overviews that are asked, in order. A loop whose max is 1 has no overview. */
export function walk(_service: Service, _answers: Answers, _context: Context): readonly Place[] {
  throw new Error('not filled in');
}

/** Where "continue" leads from here. */
export function nextPlace(_standing: Standing): Place | 'review' {
  throw new Error('not filled in');
}

/** Where "back" leads from here; `null` on the first page. */
export function previousPlace(_standing: Standing): Place | null {
  throw new Error('not filled in');
}

/** The places that still want an answer (or whose answers break a rule), in order. */
export function openPlaces(_service: Service, _answers: Answers, _context: Context): readonly Place[] {
  throw new Error('not filled in');
}

/** Where somebody who comes back goes on. */
export function firstOpenPlace(_service: Service, _answers: Answers, _context: Context): Place | 'review' {
  throw new Error('not filled in');
}

/** Nothing is open: the answers may be submitted. */
export function isComplete(_service: Service, _answers: Answers, _context: Context): boolean {
  throw new Error('not filled in');
}
