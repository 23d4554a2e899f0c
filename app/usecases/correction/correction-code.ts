import { aboutCase } from '../about-case.ts';
import { openCaseWithCode } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Ports } from '../ports.ts';
import type { CaseKey } from './open-correction.ts';

/**
 * What the draft of a correction is opened with. It follows from the key of its case: so each code that opens the case
 * opens what was begun, a new one too, and one that was replaced opens neither.
 */
export function correctionCodeOf(
  { vault }: Pick<Ports, 'vault'>,
  { row, key }: Pick<OpenCase, 'row' | 'key'>,
): string {
  return vault.secretOf(key, `${aboutCase(row.reference)}:correction`);
}

/** The same for whoever holds the code of the case; `null` for everybody else. */
export async function findCorrectionCode(
  ports: Pick<Ports, 'vault' | 'submissions'>,
  input: CaseKey,
): Promise<string | null> {
  const open = await openCaseWithCode(ports, { ...input, action: 'answer-correction' });
  return open && correctionCodeOf(ports, open);
}
