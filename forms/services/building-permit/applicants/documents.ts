import type { FileAnswer } from '../../../engine/model.ts';

/** An invented document; `number` makes its id, so that no two are alike. */
export function document(number: number, name: string): FileAnswer {
  const id = `6c1d0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, name, size: 40_000 + number, type: 'pdf', sha256: number.toString(16).padStart(64, '0') };
}

/** An invented drawing. */
export function plan(number: number, name: string, massstab = '1:100'): FileAnswer {
  return { ...document(number, name), massstab };
}
