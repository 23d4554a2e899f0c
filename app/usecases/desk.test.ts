import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { changeCases } from './change-cases.ts';
import type { CasesChange } from './change-cases.ts';
import { countNews, listInbox, showWayOn } from './list-inbox.ts';
import type { InboxWish } from './inbox-wish.ts';
import { RIGHTS } from './policy/actions.ts';
import type { Ports, StaffMember } from './ports.ts';
import { addLabel, removeLabel, renameLabel, saveView, showDesk } from './set-up-desk.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { wholeList } from './testing/whole-list.ts';

const counter = openCounter();
const BERT: StaffMember = { ...ANNA, id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e02', subject: 'bert' };

async function newCase(ports: Ports = counter.ports): Promise<string> {
  await ports.staff.save(BERT);
  const filed = await fileCase(ports);
  return filed.reference;
}

const list = (wish: Partial<InboxWish>, ports: Ports = counter.ports) =>
  listInbox(ports, { member: ANNA, wish: { ...wholeList, ...wish } });
const found = async (search: string) => (await list({ search })).rows.map(({ reference }) => reference);

describe('a search', () => {
  it('finds by names however they are written, and by the number or its beginning', async () => {
    const reference = await newCase();
    for (const typed of [
      'Grünzeug',
      'gruenzeug',
      'zoe GRUNZEUG',
      reference,
      reference.slice(0, 9).toLowerCase(),
    ])
      expect(await found(typed)).toEqual([reference]);
    for (const typed of ['Zoë Müller', 'Mia', '0000-0000']) expect(await found(typed)).toEqual([]);
  });

  it('stands in the audit without its words, and looking at the list does not', async () => {
    await newCase();
    const { audit } = counter.ports;
    const all = async () => audit.entries({ agency: ANNA.agency, from: 1, to: 10_000 });
    const before = await all();
    await list({});
    await list({ search: 'Grünzeug' });
    const since = (await all()).slice(before.length);
    expect(since.map(({ actor, action, reference }) => [actor, action, reference])).toEqual([
      [ANNA.id, 'search', ''],
    ]);
  });

  it.each([
    ['search', () => list({ search: 'Grünzeug' })],
    ['list', () => list({})],
    [
      'list',
      () => countNews(counter.ports, { member: ANNA, wish: wholeList, since: new Date(0).toISOString() }),
    ],
    ['list', () => showWayOn(counter.ports, { member: ANNA, wish: wholeList, reference: '' })],
  ] as const)('asks for the right to %s', async (right, look) => {
    const taken = vi.spyOn(RIGHTS, right, 'get').mockReturnValue([] as never);
    onTestFinished(() => taken.mockRestore());
    await expect(look()).rejects.toThrow(`Nobody here may ${right}.`);
  });

  it('shows no case whose words only share the bits of those that are searched for', async () => {
    const everythingAlike = {
      ...counter.ports,
      vault: { ...counter.ports.vault, searchTerm: () => 7, searchTerms: () => [7] },
    };
    const reference = await newCase(everythingAlike);
    const hits = async (search: string) =>
      (await list({ search }, everythingAlike)).rows.map((row) => row.reference);
    expect(await hits('Grünzeug')).toEqual([reference]);
    expect(await hits('Müller')).toEqual([]);
  });
});

describe('several cases at once', () => {
  const change = (references: readonly string[], wanted: CasesChange, member = ANNA, version = 1) =>
    changeCases(counter.ports, {
      member,
      cases: references.map((reference) => ({ reference, version })),
      change: wanted,
    });

  it('are taken on, and what a colleague has changed meanwhile is left and named', async () => {
    const [one, other] = [await newCase(), await newCase()];
    await change([other], { kind: 'take' }, BERT);
    expect(await change([one, other, 'S7K3-M9QP-XH42'], { kind: 'take' })).toEqual({
      done: [one],
      left: [
        { reference: other, reason: 'changed-elsewhere' },
        { reference: 'S7K3-M9QP-XH42', reason: 'no-case' },
      ],
    });
    expect((await counter.ports.submissions.findByReference(other))?.assignee).toBe(BERT.id);
  });

  it('are assigned to a colleague and given back, to nobody else', async () => {
    const reference = await newCase();
    expect((await change([reference], { kind: 'assign', to: BERT.id })).done).toEqual([reference]);
    expect((await change([reference], { kind: 'assign', to: 'x' }, ANNA, 2)).left).toHaveLength(1);
    expect((await change([reference], { kind: 'assign', to: null }, ANNA, 2)).done).toEqual([reference]);
    expect((await counter.ports.submissions.findByReference(reference))?.assignee).toBeNull();
  });

  it('are labelled, set read and unread, by nobody of another agency', async () => {
    const reference = await newCase();
    await addLabel(counter.ports, { member: ANNA, name: ' Eilig\u0000 ' });
    const [label] = (await showDesk(counter.ports, { member: ANNA })).labels;
    const mark = { kind: 'mark', label: label?.id ?? '' } as const;
    const stranger = { ...ANNA, agency: 'elsewhere' };
    for (const wanted of [mark, { kind: 'read' }, { kind: 'assign', to: null }] as const)
      expect((await change([reference], wanted, stranger)).left).toEqual([{ reference, reason: 'no-case' }]);
    await change([reference], mark);
    await change([reference], { kind: 'read' });
    const [row] = (await list({ label: mark.label })).rows;
    expect(row).toMatchObject({ reference, labels: ['Eilig'], isUnread: false });
    await change([reference], { ...mark, kind: 'unmark' });
    await change([reference], { kind: 'unread' });
    expect((await list({ label: mark.label })).rows).toEqual([]);
    expect((await list({ isUnread: true })).rows.map((shown) => shown.reference)).toContain(reference);
  });
});

it('tells how many cases of a selection came in since it was shown', async () => {
  const { at } = await list({});
  counter.wait(1);
  await newCase();
  const news = (wish: Partial<InboxWish>) =>
    countNews(counter.ports, { member: ANNA, wish: { ...wholeList, ...wish }, since: at });
  expect([(await news({})).total, (await news({ state: 'closed' })).total]).toEqual([1, 0]);
});

it('keeps a view without whom somebody searched for', async () => {
  const query = 'state=waiting&search=U0lOR0VSU1U&sort=due';
  expect(await saveView(counter.ports, { member: ANNA, name: 'Wartet', query })).toEqual({ ok: true });
  const { views } = await showDesk(counter.ports, { member: ANNA });
  expect(views.map((view) => view.query)).toEqual(['state=waiting&sort=due']);
});

it('keeps no view and no label without a name', async () => {
  const nameless = { member: ANNA, name: ' \u200B ' };
  expect(await saveView(counter.ports, { ...nameless, query: '' })).toMatchObject({ reason: 'name-missing' });
  expect(await addLabel(counter.ports, nameless)).toMatchObject({ reason: 'name-missing' });
});

it('gives a label another name, by nobody of another agency, and says so when a colleague took it away', async () => {
  const { ports } = counter;
  for (const name of ['Alt', 'Ruht']) await addLabel(ports, { member: ANNA, name });
  const { labels } = await showDesk(ports, { member: ANNA });
  const { id = '' } = labels.find(({ name }) => name === 'Alt') ?? {};
  const rename = (name: string, member = ANNA) => renameLabel(ports, { member, id, name });
  expect(await rename('ruht')).toEqual({ ok: false, reason: 'name-taken' });
  expect(await rename(' ')).toEqual({ ok: false, reason: 'name-missing' });
  expect(await rename('Neu', { ...ANNA, agency: 'elsewhere' })).toEqual({ ok: false, reason: 'label-gone' });
  expect(await rename(' Neu\u0000 ')).toEqual({ ok: true });
  const now = (await showDesk(ports, { member: ANNA })).labels.find((label) => label.id === id);
  expect(now?.name).toBe('Neu');
  await removeLabel(ports, { member: ANNA, id });
  expect(await rename('Alt')).toEqual({ ok: false, reason: 'label-gone' });
});
