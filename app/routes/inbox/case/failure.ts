import type { FileAnswer } from '#forms/engine/model.ts';
import type { CaseFault } from './act.ts';

/** Why a case is shown again, with what was typed. */
export type CaseFailure = {
  readonly kind: 'case';
  readonly typed: Readonly<Record<string, string>>;
  /** The newest entry that stood on the page. */
  readonly seen: number;
  readonly faults: readonly CaseFault[];
  /** Documents that were taken for a message. */
  readonly kept: readonly FileAnswer[];
  readonly notice: 'conflict' | 'no-token' | 'not-released' | 'no-seal' | null;
};
