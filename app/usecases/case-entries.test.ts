import pg from 'pg';
import { expect, it } from 'vitest';
import { EntryError, addEntry } from './add-entry.ts';
import type { NewEntry } from './add-entry.ts';
import { readEntries } from './case-entries.ts';
import { openCaseWithCode } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import { finishedApplicant } from './testing/applicant.ts';
import { openCounter } from './testing/counter.ts';

const counter = openCounter();

async function openCase(): Promise<OpenCase> {
  const applicant = await finishedApplicant(counter.ports);
  const sent = await applicant.send(await applicant.token());
  const open =
    sent.ok &&
    (await openCaseWithCode(counter.ports, {
      ...applicant,
      reference: sent.reference,
      action: 'see-own-case',
    }));
  if (!open) throw new Error('The case did not open.');
  return open;
}

function write(open: OpenCase, entry: Pick<NewEntry, 'author' | 'kind' | 'body'>): Promise<boolean> {
  const { ports } = counter;
  const whole = {
    id: ports.ids.uuid(),
    at: ports.clock.now().toISOString(),
    state: open.row.state,
    by: null,
  };
  // The table of kinds is what is tested.
  const made = { ...whole, ...entry } as NewEntry;
  return ports.transaction((tx) => addEntry(ports, tx, { open, entry: made }));
}

it('each side reads what is meant for it, in order', async () => {
  const open = await openCase();
  await write(open, { kind: 'note', author: 'office', body: { text: 'Rückfrage beim Bauamt.' } });
  await write(open, { kind: 'message', author: 'office', body: { text: 'Guten Tag', documents: [] } });
  const kinds = async (side: 'citizen' | 'office') =>
    (await readEntries(counter.ports, open, side)).map(({ kind }) => kind);
  expect(await kinds('citizen')).toEqual(['state', 'message']);
  expect(await kinds('office')).toEqual(['state', 'note', 'message']);
});

it('nobody writes what is not theirs to write', async () => {
  const open = await openCase();
  const note = { kind: 'note', author: 'citizen', body: { text: 'x' } } as const;
  await expect(write(open, note)).rejects.toThrow(EntryError);
});

it('a note from before there were entries is still read', async () => {
  const { ports, url } = counter;
  const open = await openCase();
  const [id, { reference }] = [ports.ids.uuid(), open.row];
  const about = `case:${reference}:note:${id}`;
  const sealed = ports.vault.seal(open.key, new TextEncoder().encode('Alles da.'), about);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into case_entries (id, reference, at, kind, state, author, by, audience, sealed_note)
     values ($1, $2, now(), 'state', 'granted', 'office', 'Anna', 'both', $3)`,
    [id, reference, Buffer.from(sealed)],
  );
  await client.end();
  const last = (await readEntries(ports, open, 'citizen')).at(-1);
  expect(last).toMatchObject({ kind: 'state', by: 'Anna', body: { note: 'Alles da.' } });
});
