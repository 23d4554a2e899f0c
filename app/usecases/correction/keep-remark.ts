import { changeAnswers } from '../change-answers.ts';
import type { OpenDraftPorts } from '../open-draft.ts';

/** Keeps what is written to a correction with its draft, right or wrong, for whoever goes on later. */
export async function keepRemark(
  ports: OpenDraftPorts,
  /** `code` is that of the draft. */
  { code, remark }: { readonly code: string; readonly remark: string },
): Promise<void> {
  await changeAnswers<null>(ports, code, ({ answers, correction }) =>
    correction === null || remark === (correction.remark ?? '')
      ? { store: null, outcome: null }
      : { store: answers, correction: { ...correction, remark }, outcome: null },
  );
}
