import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Connection } from './connection.ts';
import { inboxStore, type InboxQuery } from './inbox.ts';
import { applicationUrl } from './testing/fresh-database.ts';
import { agency, member, submission } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
const anna = member({ name: 'Anna Öztürk' });
const paul = member({ name: 'Paul Zander' });
const urgent = { id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e10', agency: 'musterstadt', name: 'Eilig' };

const day = (number: number): string => `2030-01-0${String(number)}T00:00:00.000Z`;
const cases = [
  submission({ reference: 'A', receivedAt: day(3), newsAt: day(3), state: 'closed', assignee: paul.id }),
  submission({ reference: 'B', receivedAt: day(1), newsAt: day(5), state: 'received', dueOn: '2030-02-02' }),
  submission({ reference: 'C', receivedAt: day(2), newsAt: day(2), state: 'in-progress', assignee: anna.id }),
  submission({
    reference: 'D',
    receivedAt: day(4),
    newsAt: day(4),
    state: 'received',
    service: 'parking',
    dueOn: '2030-02-01',
  }),
];

beforeAll(async () => {
  const { agencies, staff, submissions, labels, searchTerms, transaction } = database.stores;
  await agencies.save(agency());
  await agencies.save(agency({ id: 'elsewhere', agsPrefix: '01' }));
  for (const person of [anna, paul]) await staff.save(person);
  await labels.add(urgent);
  await transaction(async (tx) => {
    for (const row of cases) await submissions.add(tx, row);
    await submissions.add(tx, submission({ reference: 'X', agency: 'elsewhere' }));
    for (const reference of ['B', 'C']) await labels.mark(tx, { label: urgent.id, reference });
    for (const [reference, terms] of [
      ['A', [1, 2]],
      ['B', [1, 3]],
      ['D', [2]],
    ] as const) {
      await searchTerms.set(tx, { agency: 'musterstadt', reference, terms: [...terms] });
    }
    await searchTerms.set(tx, { agency: 'elsewhere', reference: 'X', terms: [1] });
  });
});

const all: InboxQuery = {
  agency: 'musterstadt',
  sort: 'received',
  direction: 'descending',
  state: null,
  service: null,
  assignee: null,
  label: null,
  isUnread: false,
  from: null,
  before: null,
  dueBefore: null,
  search: null,
  reader: { id: anna.id, readUntil: null },
  position: null,
  size: 10,
};
const list = (query: Partial<InboxQuery>) => database.stores.inbox.list({ ...all, ...query });
const named = (page: Page) => page.rows.map(({ reference }) => reference).join('');

type Page = Awaited<ReturnType<typeof list>>;
type Look = (query: Partial<InboxQuery>) => Promise<Page>;

let connection: Connection;
beforeAll(() => {
  connection = connect(applicationUrl(database.url), { connections: 1, otherwise: { kind: 'worker' } });
});
afterAll(() => connection.pool.end());

/** As if these were more cases than are gathered before they are sorted. */
const walk: Look = (query) => inboxStore(connection, { gathered: 0, named: 0 }).list({ ...all, ...query });

test.each<[string, Partial<InboxQuery>, string]>([
  ['newest first', {}, 'DACB'],
  ['oldest first', { direction: 'ascending' }, 'BCAD'],
  ['by number', { sort: 'reference', direction: 'ascending' }, 'ABCD'],
  ['by number, backwards', { sort: 'reference' }, 'DCBA'],
  ['by service, newest first within', { sort: 'service', direction: 'ascending' }, 'DACB'],
  ['by service, backwards', { sort: 'service' }, 'ACBD'],
  ["by state in the order of a case's life", { sort: 'state', direction: 'ascending' }, 'DBCA'],
  ['by caseworker, unassigned last', { sort: 'assignee', direction: 'ascending' }, 'CADB'],
  ['by caseworker backwards, unassigned last', { sort: 'assignee' }, 'ACDB'],
  ['by day, the first first, what has none last', { sort: 'due', direction: 'ascending' }, 'DBCA'],
  ['by day backwards, what has none last', { sort: 'due' }, 'BDAC'],
  ['only what is due before a day', { dueBefore: '2030-02-02' }, 'D'],
  ['only one state', { state: 'received' }, 'DB'],
  ['only one service', { service: 'parking' }, 'D'],
  ["only one caseworker's", { assignee: anna.id }, 'C'],
  ["only nobody's", { assignee: 'nobody' }, 'DB'],
  ['only what bears a label', { label: urgent.id }, 'CB'],
  ['only a time', { from: day(2), before: day(4) }, 'AC'],
  ['what bears a word', { search: { reference: null, terms: [[1]] } }, 'AB'],
  ['what bears two words', { search: { reference: null, terms: [[1, 3]] } }, 'B'],
  ['what bears one or the other', { search: { reference: null, terms: [[3], [2]] } }, 'DAB'],
  ['what begins with a number', { search: { reference: 'C', terms: [] } }, 'C'],
  ['nothing for an empty search', { search: { reference: null, terms: [] } }, ''],
  ['another agency its own only', { agency: 'elsewhere', search: { reference: null, terms: [[1]] } }, 'X'],
])('the inbox shows %s', async (_, query, references) => {
  for (const page of [await list(query), await walk(query)]) {
    expect(named(page)).toBe(references);
    expect(page.total).toBe(references.length);
  }
});

test('the inbox names caseworker and labels, and carries no sealed bytes', async () => {
  expect((await list({ assignee: anna.id })).rows).toEqual([
    {
      reference: 'C',
      agency: 'musterstadt',
      service: 'trade-licence',
      serviceVersion: '1.0.0',
      state: 'in-progress',
      assignee: anna.id,
      assigneeName: 'Anna Öztürk',
      isAssigneeGone: false,
      receivedAt: day(2),
      dueOn: null,
      version: 1,
      isUnread: true,
      labels: ['Eilig'],
    },
  ]);
});

const orders = (['due', 'reference', 'service', 'received', 'state', 'assignee'] as const).flatMap((sort) =>
  (['ascending', 'descending'] as const).map((direction) => ({ sort, direction })),
);

test.each(orders)('pages by $sort $direction lead through every case, there and back', async (order) => {
  const whole = named(await list(order));
  for (const look of [list, walk]) {
    const turn = (position: InboxQuery['position']) => look({ ...order, size: 1, position });
    const there = await leaf(await turn(null), (page) => page.hasNext && turn(beside(page, 'after')));
    const last = there.at(-1) ?? (await turn(null));
    const back = await leaf(last, (page) => page.hasPrevious && turn(beside(page, 'before')));

    expect(there.map(named).join('')).toBe(whole);
    expect(back.map(named).reverse().join('')).toBe(whole);
  }
});

/** A page and all that follow it; no more than there are cases, and one. */
async function leaf(first: Page, next: (page: Page) => false | Promise<Page>): Promise<readonly Page[]> {
  const pages = [first];
  while (pages.length <= cases.length) {
    const page = await next(pages.at(-1) ?? first);
    if (!page) break;
    pages.push(page);
  }
  return pages;
}

function beside(page: Awaited<ReturnType<typeof list>>, side: 'after' | 'before') {
  return { reference: page.rows[0]?.reference ?? '', side };
}

test('after a case comes the next of the list it stands in, and after the last none', async () => {
  const { inbox } = database.stores;
  const after = (reference: string) =>
    inbox.next({ ...all, state: 'received', position: { reference, side: 'after' } });

  expect([await after('D'), await after('B')]).toEqual(['B', null]);
});

describe('a case is unread', () => {
  const unread = async (query: Partial<InboxQuery> = {}) => named(await list({ isUnread: true, ...query }));

  test('until its caseworker opens it, and again when the citizen writes', async () => {
    const { desks } = database.stores;
    await desks.markRead({ staffId: anna.id, reference: 'B', at: day(4) });
    await desks.markRead({ staffId: anna.id, reference: 'D', at: day(4) });
    expect(await unread()).toBe('ACB');
    await desks.markRead({ staffId: anna.id, reference: 'B', at: day(6) });
    await desks.markRead({ staffId: anna.id, reference: 'B', at: day(4) });
    expect(await unread()).toBe('AC');
    expect(await unread({ reader: { id: paul.id, readUntil: null } })).toBe('DACB');
    await desks.markUnread({ staffId: anna.id, reference: 'B' });
    expect(await unread()).toBe('ACB');
  });

  test('no longer when everything before was set read', async () => {
    expect(await unread({ reader: { id: paul.id, readUntil: day(3) } })).toBe('DB');
  });

  test('by hand, also after everything was set read, until it is read or everything is once more', async () => {
    const { desks } = database.stores;
    const seen = async () => {
      const reader = await desks.find(paul.id).then(({ readUntil }) => ({ id: paul.id, readUntil }));
      return [await unread({ reader }), (await list({ reader })).rows.filter((row) => row.isUnread).length];
    };
    await desks.markRead({ staffId: paul.id, reference: 'C', at: day(6) });
    await desks.markAllRead({ staffId: paul.id, at: day(7) });
    for (const reference of ['B', 'C']) await desks.markUnread({ staffId: paul.id, reference });
    expect(await seen()).toEqual(['CB', 2]);
    await desks.markRead({ staffId: paul.id, reference: 'C', at: day(8) });
    expect(await seen()).toEqual(['B', 1]);
    await desks.markAllRead({ staffId: paul.id, at: day(9) });
    expect(await seen()).toEqual(['', 0]);
  });
});

test('a saved view is a caseworker’s own, has one name, and is replaced under it', async () => {
  const { desks } = database.stores;
  const view = { id: urgent.id, staffId: anna.id, name: 'Offen', query: 'state=received' };
  const other = { ...view, id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e11', name: 'Alt' };
  await desks.saveView(view);
  await desks.saveView({ ...other, name: 'offen', query: 'state=waiting' });
  await desks.saveView(other);
  expect((await desks.viewsOf(anna.id)).map(({ name, query }) => `${name} ${query}`)).toEqual([
    'Alt state=received',
    'offen state=waiting',
  ]);
  expect(await desks.renameView({ id: other.id, staffId: anna.id, name: 'OFFEN' })).toBe(false);
  expect(await desks.renameView({ id: other.id, staffId: paul.id, name: 'Neu' })).toBe(false);
  expect(await desks.renameView({ id: other.id, staffId: anna.id, name: 'Neu' })).toBe(true);
  await desks.removeView({ id: other.id, staffId: paul.id });
  expect(await desks.viewsOf(anna.id)).toHaveLength(2);
});

test('a desk is set up by its caseworker, one thing at a time', async () => {
  const { desks } = database.stores;
  await desks.change({ staffId: paul.id, hasShortcuts: false });
  await desks.change({ staffId: paul.id, hiddenColumns: ['service'] });
  await desks.change({ staffId: paul.id, readUntil: day(1) });
  const setUp = { staffId: paul.id, hasShortcuts: false, hiddenColumns: ['service'], readUntil: day(1) };
  expect(await desks.find(paul.id)).toEqual(setUp);
});

test('a label has one name at an agency, and goes from its cases with it', async () => {
  const { labels } = database.stores;
  const second = { id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e12', agency: 'musterstadt', name: 'EILIG' };
  expect(await labels.add(second)).toBe(false);
  expect(await labels.ofCase('B')).toEqual([urgent]);
  await labels.add({ ...second, name: 'Ruht' });
  for (const refused of [{ name: 'ruht' }, { agency: 'elsewhere', name: 'Fremd' }])
    expect(await labels.rename({ ...urgent, ...refused })).toBe(false);
  await labels.remove(second);
  expect(await labels.rename({ ...urgent, name: 'EILIG' })).toBe(true);
  expect(await labels.ofCase('B')).toEqual([{ ...urgent, name: 'EILIG' }]);
  await labels.rename(urgent);
  await labels.remove({ id: urgent.id, agency: 'elsewhere' });
  expect(await labels.ofAgency('musterstadt')).toEqual([urgent]);
  await labels.remove(urgent);
  expect(await labels.ofCase('B')).toEqual([]);
});

test('the inbox finds what is with somebody who has left, or works elsewhere now', async () => {
  const { staff } = database.stores;
  expect(named(await list({ assignee: 'gone' }))).toBe('');
  await staff.save({ ...anna, agency: 'elsewhere' });
  await staff.keepOnly({ ids: [anna.id], at: day(6) });
  const page = await list({ assignee: 'gone' });
  expect([named(page), page.total]).toEqual(['AC', 2]);
  expect(page.rows.map(({ assigneeName, isAssigneeGone }) => [assigneeName, isAssigneeGone])).toEqual([
    [paul.name, true],
    [anna.name, true],
  ]);
  expect((await list({ assignee: 'nobody' })).rows.every(({ isAssigneeGone }) => !isAssigneeGone)).toBe(true);
});
