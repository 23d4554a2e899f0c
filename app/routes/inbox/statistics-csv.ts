import type { LoaderFunctionArgs } from '@remix-run/node';
import { toCsv } from '../../http/csv.server.ts';
import { download } from '../../http/respond.server.ts';
import { askReport, fileName } from './statistics/ask.server.ts';
import { describeSections } from './statistics/sections.server.ts';

/** The tables of the page as one list, a line for each number. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { officer, report } = await askReport(args);
  const { words } = officer;
  const head = (['table', 'row', 'column', 'value'] as const).map((name) =>
    words.say(`statistics:csv.${name}`),
  );
  const lines = describeSections(words, { report, service: officer.portal.ports.catalogue.find }).flatMap(
    ({ heading, tables }) =>
      tables.flatMap(({ caption, columns, rows }) =>
        rows.flatMap(({ cells: [label = '', ...values] }) =>
          values.map((value, index) => [`${heading}: ${caption}`, label, columns[index + 1] ?? '', value]),
        ),
      ),
  );
  const bytes = toCsv([head, ...lines]);
  return download({ bytes, type: 'text/csv; charset=utf-8', name: fileName(report, 'csv') });
}
