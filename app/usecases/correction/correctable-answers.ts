import type { Context, Service } from '#forms/engine/model.ts';
import { correctable } from '#forms/submission/correction/correctable.ts';
import type { Correctable } from '#forms/submission/correction/correctable.ts';
import { rowId } from '#forms/submission/correction/compare.ts';
import type { CorrectionPoint } from '#forms/submission/correction/model.ts';
import { closingPage } from '../closing-page.ts';
import type { Payload, Ports, SubmissionRow } from '../ports.ts';

/** A submission with the form it was made with, so that its answers can be marked one by one. */
export type FormOfCase = {
  readonly service: Service;
  readonly context: Context;
  readonly parts: readonly Correctable[];
};

/** `null` where the portal no longer has that version of the form, or the case is from before payloads. */
export function formOfCase(
  { catalogue }: Pick<Ports, 'catalogue'>,
  row: Pick<SubmissionRow, 'service' | 'serviceVersion'>,
  { answers, context: held }: Pick<Payload, 'answers' | 'context'>,
): FormOfCase | null {
  const service = catalogue.find(row.service, row.serviceVersion);
  if (!service || !held) return null;
  const context = { ...held, codelists: catalogue.codelists };
  const closing = closingPage(service)?.id;
  const parts = correctable(service, answers, context).filter(
    (part) => part.kind === 'list' || part.section.place.step !== closing,
  );
  return { service, context, parts };
}

/** What can be marked, by the names that the controls of the form bear. */
export function pointsById({ parts }: FormOfCase): ReadonlyMap<string, Omit<CorrectionPoint, 'reason'>> {
  const points = parts.flatMap((part) =>
    part.kind === 'list'
      ? [{ place: part.place, field: part.loop.list }]
      : part.section.rows.map(({ field }) => ({ place: part.section.place, field: field.id })),
  );
  return new Map(points.map((point) => [rowId(point.place, point.field), point]));
}
