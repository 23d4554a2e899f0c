import { goTo } from '../../http/respond.server.ts';
import { caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { missingKeyIn } from './refuse-without-key.server.ts';

/**
 * A file of a case. Where there is none, and where the agency's key does not lie here, it leads to the case: its page says
 * what is wrong, which no download can.
 */
export async function fileOfCase<T>(
  { language, reference, report }: Pick<Officer, 'language' | 'reference' | 'report'>,
  fetching: Promise<T | null>,
): Promise<T> {
  const file = await fetching.catch((error: unknown) => {
    if (missingKeyIn(error) === null) throw error;
    report(error);
    return null;
  });
  if (file === null) throw goTo(caseUrl(language, reference));
  return file;
}
