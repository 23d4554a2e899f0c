import type { Answers } from '#forms/engine/model.ts';
import type { CorrectionPoint } from '#forms/submission/correction/model.ts';
import type { Payload } from '../ports.ts';

/** What a draft corrects: a case's answers as they were sent, and what the agency wants to be looked at again. */
export type DraftCorrection = {
  readonly reference: string;
  /** The entry of the case that asks for it. */
  readonly request: string;
  readonly points: readonly CorrectionPoint[];
  readonly before: Answers;
  readonly context: NonNullable<Payload['context']>;
  /** What the citizen has begun to write to it, as it was typed. */
  readonly remark?: string;
};
