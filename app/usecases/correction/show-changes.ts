import type { Context, Service } from '#forms/engine/model.ts';
import { compare } from '#forms/submission/correction/compare.ts';
import type { Compared } from '#forms/submission/correction/compare.ts';
import { readPayload } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Payload, Ports } from '../ports.ts';
import { withoutDeclarations } from './show-correction-review.ts';

/** What a correction has changed. */
export type Changes = {
  /** Counts the corrections of the case, from 1. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly service: Service;
  readonly context: Context;
  readonly compared: Compared;
};

/** What each correction of a case has changed, the newest first; none where the form is not to be had any more. */
export async function changesOf(
  { catalogue, submissions, vault }: Pick<Ports, 'catalogue' | 'submissions' | 'vault'>,
  { row, key }: OpenCase,
): Promise<readonly Changes[]> {
  const service = catalogue.find(row.service, row.serviceVersion);
  if (!service || row.corrections === 0) return [];
  const earlier = await submissions.earlier(row.reference);
  const payloads = [...earlier, row].map((filed) => readPayload({ vault }, { row: filed, key }));
  const { codelists } = catalogue;
  return payloads
    .flatMap((after, number) => changeBetween(payloads[number - 1], after, { service, codelists, number }))
    .toReversed();
}

type Counted = Pick<Changes, 'service' | 'number'> & Pick<Context, 'codelists'>;

function changeBetween(
  before: Payload | undefined,
  after: Payload,
  { service, codelists, number }: Counted,
): readonly Changes[] {
  if (!before || !after.context || !after.correction) return [];
  const context = { ...after.context, codelists };
  const compared = compare({ service, context, before: before.answers, after: after.answers });
  const { receivedAt } = after.correction;
  return [{ number, receivedAt, service, context, compared: withoutDeclarations(service, compared) }];
}
