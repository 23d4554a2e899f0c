import { problem } from '../http/problem.server.ts';
import { goTo } from '../http/respond.server.ts';
import type { Entry } from './enter.server.ts';

/**
 * A document that lies damaged here. No download can say so, and trying again is no help: people are led to a page that
 * says it, machines get problem details. Anything else stays a fault of ours.
 */
export function refuseDamaged(
  { report }: Pick<Entry, 'report'>,
  error: unknown,
  { request, page }: { readonly request: Request; readonly page: string },
): never {
  if (!(error instanceof Error && 'code' in error && error.code === 'document-damaged')) throw error;
  report(error);
  const isPerson = request.headers.get('accept')?.includes('text/html') === true;
  throw isPerson ? goTo(page) : problem({ status: 500, title: 'Document damaged', detail: DETAIL });
}

const DETAIL =
  'What is stored of this document is not whole. The operator has to bring it back from the backup.';
