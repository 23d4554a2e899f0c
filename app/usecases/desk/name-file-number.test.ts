import { describe, expect, it, vi } from 'vitest';
import { draftLetter } from '../letters/draft-letter.ts';
import { openCaseAtAgency } from '../open-case.ts';
import { showCase } from '../show-case.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { nameFileNumber } from './name-file-number.ts';

const counter = openCounter();

async function annasCase() {
  const { ports } = counter;
  const filed = await fileCase(ports);
  const target = (version: number) => ({
    member: ANNA,
    reference: filed.reference,
    version,
    id: ports.ids.uuid(),
  });
  return { ports, filed, target };
}

describe("the office's own number of a case", () => {
  it('is named, once for a form, and both sides read the newest', async () => {
    const { ports, filed, target } = await annasCase();
    const typed = { ...target(1), typed: ' 63-2030/0815 ' };
    expect([await nameFileNumber(ports, typed), await nameFileNumber(ports, typed)]).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await nameFileNumber(ports, { ...target(2), typed: '63-2030/0816' })).toEqual({ ok: true });
    const [theirs, ours] = [
      await showCase(ports, filed),
      await showOfficeCase(ports, { member: ANNA, reference: filed.reference }),
    ];
    expect([theirs?.fileNumber, ours?.fileNumber]).toEqual(['63-2030/0816', '63-2030/0816']);
    expect(ours?.entries.filter(({ kind }) => kind === 'file-number')).toHaveLength(2);
  });

  it('stands on letters', async () => {
    const { ports, filed, target } = await annasCase();
    await nameFileNumber(ports, { ...target(1), typed: '63-2030/0815' });
    const open = await openCaseAtAgency(ports, { member: ANNA, reference: filed.reference, action: 'open' });
    const order = { kind: 'complete', addressee: '', text: '', asked: null, due: null, by: '' } as const;
    const letter = vi.fn<typeof ports.texts.letter>(ports.texts.letter);
    if (open) await draftLetter({ ...ports, texts: { ...ports.texts, letter } }, open, order);
    expect(letter).toHaveBeenCalledWith(expect.objectContaining({ fileNumber: '63-2030/0815' }), 'de');
  });

  it('is a number, and not over what a colleague has changed', async () => {
    const { ports, target } = await annasCase();
    expect(await nameFileNumber(ports, { ...target(1), typed: ' ' })).toEqual({
      ok: false,
      reason: 'faults',
      faults: [{ field: 'fileNumber', code: 'missing' }],
    });
    await nameFileNumber(ports, { ...target(1), typed: '1' });
    const late = await nameFileNumber(ports, { ...target(1), typed: '2' });
    expect(late).toEqual({ ok: false, reason: 'changed-elsewhere' });
  });
});
