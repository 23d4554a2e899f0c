import { owedDocuments } from '#forms/submission/owed-documents.ts';
import type { Service } from '#forms/engine/model.ts';
import type { CaseEntry } from './case-entries.ts';
import { readPayload } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Payload, Ports, Transaction } from './ports.ts';

type Told = Pick<CaseEntry, 'kind' | 'body'>;

type Lived = {
  readonly service: Service;
  readonly entries: readonly Told[];
  /** In which the case was changed. */
  readonly tx: Transaction | undefined;
};

/**
 * Tells whether papers that the form let follow were missing after the first `count` entries: of what had been filed by
 * then, for a correction may ask for others.
 */
export async function lackingPapers(
  ports: Pick<Ports, 'catalogue' | 'vault' | 'submissions'>,
  { row, key }: OpenCase,
  { service, entries, tx }: Lived,
): Promise<(count: number) => boolean> {
  const filings = await ports.submissions.filings(row.reference, tx);
  const filed = filings.map((filing) => readPayload(ports, { row: filing, key }));
  return (count) => {
    const past = entries.slice(0, count);
    const payload = filed[past.filter(({ kind }) => kind === 'correction').length];
    return payload !== undefined && isLacking(ports, service, { payload, past });
  };
}

function isLacking(
  { catalogue }: Pick<Ports, 'catalogue'>,
  service: Service,
  { payload, past }: { readonly payload: Payload; readonly past: readonly Told[] },
): boolean {
  const { answers, context } = payload;
  if (!context) return false;
  const { codelists } = catalogue;
  return owedDocuments({ service, answers, context: { ...context, codelists } }, past).length > 0;
}
