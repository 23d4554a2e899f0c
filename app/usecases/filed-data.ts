import type { Service } from '#forms/engine/model.ts';
import { submissionData } from '#forms/submission/data.ts';
import type { SubmissionData } from '#forms/submission/data.ts';
import type { Payload, SubmissionRow } from './ports.ts';

/** The machine-readable side of what was filed, first or with a correction, as it stands in its receipt. */
export function filedData(
  service: Service,
  { reference, receivedAt: first }: Pick<SubmissionRow, 'reference' | 'receivedAt'>,
  { answers, correction, salt }: Pick<Payload, 'answers' | 'correction' | 'salt'>,
): SubmissionData {
  const { receivedAt = first, corrects = null } = correction ?? {};
  return submissionData({ service, reference, receivedAt: new Date(receivedAt), corrects, answers, salt });
}
