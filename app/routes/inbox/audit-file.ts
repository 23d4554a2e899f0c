import type { LoaderFunctionArgs } from '@remix-run/node';
import { toCsv } from '../../http/csv.server.ts';
import { download, goTo } from '../../http/respond.server.ts';
import { auditRows } from '../../i18n/describe/desk/audit.ts';
import { caseUrl, enterInbox } from './door.server.ts';

/** Who did what with a case, as a table to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const { words, language, reference, portal } = officer;
  const entries = await portal.showAudit(officer);
  if (!entries) throw goTo(caseUrl(language, reference));
  return download({
    bytes: toCsv(auditRows(words, entries)),
    type: 'text/csv; charset=utf-8',
    name: `${reference}-audit.csv`,
  });
}
