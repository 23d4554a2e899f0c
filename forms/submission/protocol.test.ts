import { describe, expect, it } from 'vitest';
import type { EntryAuthor, EntryKind } from './model.ts';
import { mayWrite, protocol, waitingFor } from './protocol.ts';

describe('An entry of a case', () => {
  it.each<[EntryAuthor, EntryKind, boolean]>([
    ['citizen', 'message', true],
    ['office', 'message', true],
    ['citizen', 'note', false],
    ['citizen', 'decision', false],
    ['office', 'withdrawal', false],
    ['office', 'correction', false],
    ['portal', 'state', true],
    ['portal', 'message', false],
  ])('%s writes %s: %s', (author, kind, isAllowed) => expect(mayWrite(author, kind)).toBe(isAllowed));

  it('stays inside the office only where no citizen has to answer it or wrote it', () => {
    const inside = Object.values(protocol).filter(({ audience }) => audience === 'office');
    expect(inside.every(({ writers }) => writers.join() === 'office')).toBe(true);
  });

  it('waits for its side until it is answered itself', () => {
    const entries = [
      { id: '1', kind: 'correction-request', body: {} },
      { id: '2', kind: 'correction', body: { request: '1' } },
      { id: '3', kind: 'correction-request', body: {} },
      { id: '4', kind: 'opinion-request', body: {} },
      { id: '5', kind: 'message', body: {} },
    ] as const;
    const waiting = (side: 'citizen' | 'office') => waitingFor(side, entries).map(({ id }) => id);
    expect([waiting('citizen'), waiting('office')]).toEqual([['3'], ['4']]);
  });
});
