import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAuthorities } from '../authorities.server.ts';
import { assignCase } from './assign-case.ts';
import { readEntries } from './case-entries.ts';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { listInbox } from './list-inbox.ts';
import { openCaseAtAgency } from './open-case.ts';
import type { Ports, StaffMember } from './ports.ts';
import { showAudit } from './show-audit.ts';
import { showCase } from './show-case.ts';
import { showOfficeCase } from './show-office-case.ts';
import { makeSignInLink, signInAs, signInWithLink, staffOf } from './staff-session.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { LENA } from './testing/lena.ts';
import { wholeList } from './testing/whole-list.ts';

const counter = openCounter();
const BERT: StaffMember = {
  ...ANNA,
  id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e02',
  name: 'Bert Blum',
  subject: 'bert',
};

/** The portal starts with these in the operator's file. */
async function startWith(ports: Ports, staff: readonly StaffMember[]): Promise<void> {
  const agency = await ports.agencies.find(ANNA.agency);
  const folder = await mkdtemp(join(tmpdir(), 'authorities-'));
  const file = join(folder, 'authorities.json');
  await writeFile(file, JSON.stringify({ agencies: [{ ...agency, court: undefined }], staff }));
  // Of the portal's verbs only these are asked.
  const portal = { ports, makeAgencyKey: () => Promise.resolve(agency?.publicKey ?? '') } as Parameters<
    typeof loadAuthorities
  >[0];
  await loadAuthorities(portal, file);
  await rm(folder, { recursive: true });
}

async function signIn(ports: Ports, { id }: StaffMember): Promise<string> {
  const secret = await makeSignInLink(ports, { staffId: id });
  return (await signInWithLink(ports, { secret, previous: null })) ?? '';
}

/** A case that Bert has opened and taken on, and Bert is not in the file any more. */
async function bertsCase() {
  const { ports } = counter;
  await startWith(ports, [ANNA, BERT, LENA]);
  const filed = await fileCase(ports);
  const { reference } = filed;
  await showOfficeCase(ports, { member: BERT, reference });
  await takeOnCase(ports, { member: BERT, reference, version: 1 });
  const waiting = { member: BERT, reference, version: 2, state: 'waiting', note: 'Moment.' } as const;
  await changeCaseState(ports, waiting);
  const sessions = { bert: await signIn(ports, BERT), anna: await signIn(ports, ANNA) };
  await startWith(ports, [ANNA, LENA]);
  return { ...filed, ports, sessions };
}

describe('a member of staff who is not in the file any more', () => {
  it('is signed out at once, and gets in neither by account nor by link', async () => {
    const { ports, sessions } = await bertsCase();
    expect(await staffOf(ports, { session: sessions.bert })).toBeNull();
    expect(await staffOf(ports, { session: sessions.anna })).toEqual(ANNA);
    expect(await signInAs(ports, { subject: BERT.subject, previous: null })).toBeNull();
    expect(await signIn(ports, BERT)).toBe('');
  });

  it('is given no case, and the own ones are found, said to be theirs, and given to others', async () => {
    const { ports, reference } = await bertsCase();
    const list = await listInbox(ports, { member: ANNA, wish: { ...wholeList, assigned: 'gone' } });
    expect(list.rows.map((row) => row.reference)).toContain(reference);
    expect(list.colleagues.map(({ name }) => name)).toEqual([ANNA.name, LENA.name]);
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    expect(shown?.assignee).toEqual({ ...BERT, isGone: true });
    const given = { member: ANNA, reference, version: 3 };
    expect(await assignCase(ports, { ...given, to: ANNA.id })).toEqual({ ok: true });
    expect(await assignCase(ports, { ...given, version: 4, to: BERT.id })).toMatchObject({ ok: false });
  });

  it('keeps the name in history and audit, and the citizen still sees who has opened the case', async () => {
    const { ports, reference, code } = await bertsCase();
    const open = await openCaseAtAgency(ports, { member: ANNA, reference, action: 'open' });
    const entries = open ? await readEntries(ports, open, 'office') : [];
    expect(entries.filter(({ author }) => author === 'office').map(({ by }) => by)).toEqual([
      BERT.name,
      BERT.name,
    ]);
    const audit = await showAudit(ports, { member: LENA, reference });
    expect(audit?.filter(({ actor }) => actor === BERT.id).every(({ name }) => name === BERT.name)).toBe(
      true,
    );
    const shown = await showCase(ports, { reference, code });
    expect(shown?.openings.map(({ role }) => role)).toEqual(['caseworker']);
  });
});
