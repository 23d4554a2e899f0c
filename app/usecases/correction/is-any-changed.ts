import { compare, isChanged } from '#forms/submission/correction/compare.ts';
import type { Correction } from '#forms/submission/correction/model.ts';

/** Whether a correction changes anything of what was sent. */
export function isAnyChanged(correction: Correction): boolean {
  const { now, dropped } = compare(correction);
  return dropped.length > 0 || now.some(({ rows }) => rows.some(isChanged));
}
