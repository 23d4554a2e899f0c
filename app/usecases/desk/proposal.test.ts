import { expect, it } from 'vitest';
import type { CaseEntry } from '../case-entries.ts';
import { pendingProposal, takenBackText } from './proposal.ts';

const written = { at: '2030-05-02T12:00:00.000Z', dueOn: null, state: 'in-progress', by: 'Anna' } as const;
const office = { ...written, author: 'office', audience: 'office' } as const;

const proposal = (position: number, outcome: 'granted' | null): CaseEntry => ({
  ...office,
  id: `p${String(position)}`,
  position,
  kind: 'proposal',
  body: { outcome, text: `Nummer ${String(position)}`, proposedBy: 'a' },
});
const correction: CaseEntry = {
  ...written,
  id: 'c',
  position: 3,
  kind: 'correction',
  author: 'citizen',
  audience: 'both',
  body: { request: 'r', number: 1, token: 't' },
};

it.each([
  ['waits', [proposal(1, null), proposal(2, 'granted')], 'p2', ''],
  ['was taken back', [proposal(1, 'granted'), proposal(2, null)], undefined, 'Nummer 2'],
  ['was overtaken by a correction', [proposal(2, 'granted'), correction], undefined, 'Nummer 2'],
  ['was written after it', [correction, proposal(4, 'granted')], 'p4', ''],
] as const)('a proposal that %s', (_, entries, id, text) => {
  expect([pendingProposal(entries)?.id, takenBackText(entries)]).toEqual([id, text]);
});
