import { describe, expect, it } from 'vitest';
import { showCase } from '../show-case.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { takeOnCase } from '../change-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { writeNote } from './write-note.ts';

const counter = openCounter();

async function newCase() {
  const { ports } = counter;
  const filed = await fileCase(ports);
  const { reference } = filed;
  const note = { member: ANNA, reference, version: 1, id: ports.ids.uuid(), text: 'Hat angerufen.' };
  const notes = async () => {
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    return shown?.entries.flatMap((entry) => (entry.kind === 'note' ? [entry.body.text] : []));
  };
  return { ports, reference, code: filed.code, note, notes };
}

describe('a note', () => {
  it('is read by the office, and never by the citizen', async () => {
    const { ports, reference, code, note, notes } = await newCase();
    expect(await writeNote(ports, note)).toEqual({ ok: true });
    expect(await notes()).toEqual(['Hat angerufen.']);
    const shown = await showCase(ports, { reference, code });
    expect(shown).not.toBeNull();
    expect(JSON.stringify(shown)).not.toContain('angerufen');
  });

  it('is written once when the button is pressed twice', async () => {
    const { ports, note, notes } = await newCase();
    const both = await Promise.all([writeNote(ports, note), writeNote(ports, note)]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await notes()).toEqual(['Hat angerufen.']);
  });

  it('that was changed after going back to the same form is not lost unseen', async () => {
    const { ports, note } = await newCase();
    await writeNote(ports, note);
    const other = await writeNote(ports, { ...note, text: 'Hat noch einmal angerufen.' });
    expect(other).toEqual({ ok: false, reason: 'changed-elsewhere' });
  });

  it('is not written into a case that a colleague has just changed', async () => {
    const { ports, reference, note, notes } = await newCase();
    await takeOnCase(ports, { member: ANNA, reference, version: 1 });
    expect(await writeNote(ports, note)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await notes()).toEqual([]);
  });

  it('has to say something, and is for the own agency only', async () => {
    const { ports, note } = await newCase();
    const empty = await writeNote(ports, { ...note, text: ' \n ' });
    expect(empty).toEqual({
      ok: false,
      reason: 'faults',
      faults: [{ field: 'internal', code: 'missing' }],
    });
    const stranger = { ...ANNA, agency: 'elsewhere' };
    expect(await writeNote(ports, { ...note, member: stranger })).toEqual({ ok: false, reason: 'no-case' });
  });
});
