import type { OpenCase } from './open-case.ts';
import type { EarlierFiling, Key, Ports } from './ports.ts';

/**
 * What was filed with a correction of this number, 0 being what was sent first; the newest where none is named. `null` where
 * there is no such correction.
 */
export async function filingOf(
  { submissions }: Pick<Ports, 'submissions'>,
  { row, key }: OpenCase,
  number: number | null,
): Promise<{ readonly row: EarlierFiling; readonly key: Key } | null> {
  if (number === null || number === row.corrections) return { row, key };
  const earlier = await submissions.earlier(row.reference);
  const filed = earlier.find(({ corrections }) => corrections === number);
  return filed ? { row: filed, key } : null;
}
