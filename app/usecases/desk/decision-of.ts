import type { Letters } from '#forms/engine/model.ts';
import { canMove } from '#forms/submission/status.ts';
import type { CaseEntry } from '../case-entries.ts';
import { draftLetter } from '../letters/draft-letter.ts';
import type { DraftedLetter, DraftingPorts } from '../letters/draft-letter.ts';
import type { OpenCase } from '../open-case.ts';
import type { StaffMember } from '../ports.ts';
import { isFourEyes, maySend } from './may-send.ts';
import { pendingProposal, takenBackText } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { orderOf } from './send-decision.ts';

export type OfficeDecision = {
  /** What can be decided, and the letter it becomes. `null`: nothing, since the definition is no longer there. */
  readonly letters: Letters | null;
  /** The service wants somebody else to release it. */
  readonly isFourEyes: boolean;
  /** One that waits, as the letter it becomes; `maySend`: by this caseworker. */
  readonly proposal: (Proposal & { readonly maySend: boolean; readonly letter: DraftedLetter | null }) | null;
  /** The text of one that was taken back or overtaken, to be written on. */
  readonly takenBack: string;
};

/** Where the decision of a case stands, for one caseworker. */
export async function decisionOf(
  ports: DraftingPorts,
  open: OpenCase,
  { entries, member }: { readonly entries: readonly CaseEntry[]; readonly member: StaffMember },
): Promise<OfficeDecision> {
  const { row } = open;
  const service = ports.catalogue.find(row.service, row.serviceVersion);
  const needsOther = isFourEyes(ports, row);
  const found = pendingProposal(entries);
  const proposal = found && canMove(row.state, found.outcome) ? found : null;
  const drafted = proposal && (await draftLetter(ports, open, orderOf(ports, open, proposal)));
  return {
    letters: service?.letters ?? null,
    isFourEyes: needsOther,
    proposal: proposal && {
      ...proposal,
      maySend: maySend({ row, proposal, member, isFourEyes: needsOther }),
      letter: drafted?.ok === true ? drafted.draft : null,
    },
    takenBack: takenBackText(entries),
  };
}
