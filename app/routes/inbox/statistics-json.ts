import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../http/respond.server.ts';
import { askReport, fileName } from './statistics/ask.server.ts';

/** Everything that is told of a month, for programs; docs/statistics.md says what stands where. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { report } = await askReport(args);
  const bytes = new TextEncoder().encode(JSON.stringify(report, null, 2));
  return download({ bytes, type: 'application/json', name: fileName(report, 'json') });
}
