import { forgetCases } from '../../http/case-cookie.server.ts';
import { draftsOn, forgetDraft } from '../../http/draft-cookie.server.ts';
import { leaveDevice } from '../../http/respond.server.ts';
import type { Entry } from '../enter.server.ts';

/**
 * Closes every case on this device: nobody thinks of the other tab. The code of a draft that was sent opens its case, so
 * it goes too; a draft that is still written stays.
 */
export async function leaveCases({
  portal,
  language,
  visit: { cookies },
}: Pick<Entry, 'portal' | 'language' | 'visit'>): Promise<Response> {
  const sent = await Promise.all(
    draftsOn(cookies).map(async ({ service, code }) => {
      const { kind } = await portal.resumeDraft({ code });
      return kind === 'submitted' ? [forgetDraft(cookies, service)] : [];
    }),
  );
  return leaveDevice(`/${language}`, [...forgetCases(cookies), ...sent.flat()]);
}
