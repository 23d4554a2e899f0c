import { describe, expect, it } from 'vitest';
import type { SubmissionState } from '#forms/submission/model.ts';
import { LONGEST_NOTE } from '#forms/submission/note.ts';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeAsRead } from './as-read.ts';
import { describeChangeForm } from './change-form.ts';
import type { Fault } from './change-form.ts';
import { describeDocuments } from './documents.ts';
import { describeFilter } from './filter.ts';
import { describeOnPaper } from './on-paper.ts';
import { describeCount, describePages } from './pages.ts';
import { describeInboxTable } from './table.ts';
import type { Direction, InboxRow, Sort } from './table.ts';

const words = wordsOf('de');

describe('the list of applications', () => {
  const row = {
    reference: 'S7K3-M9QP-XH42',
    service: 'sample',
    state: 'waiting',
    receivedAt: '2026-05-31T12:05:00.000Z',
    dueOn: '2026-06-04',
    version: 2,
    assigneeName: null,
    isAssigneeGone: false,
    isUnread: true,
    labels: ['Eilig', 'Messe'],
  } as const;
  const table = (
    sort: Sort,
    direction: Direction,
    rows: readonly InboxRow[] = [row],
    hidden: readonly string[] = [],
  ) =>
    describeInboxTable(words, {
      hidden,
      sort,
      direction,
      rows,
      today: '2026-06-05',
      caption: '1 von 1 Vorgängen',
      isFiltered: true,
      picked: ['S7K3-M9QP-XH42'],
      orderUrl: (order) => `?${order.sort}-${order.direction}`,
      caseUrl: (reference) => `/de/inbox/${reference}`,
    });

  it('names each row by its number, which opens the case', () => {
    const [cells] = table('received', 'descending').rows.map((shown) => shown.cells);
    expect(cells?.[0]).toEqual({
      text: 'S7K3-M9QP-XH42',
      href: '/de/inbox/S7K3-M9QP-XH42',
      tone: null,
      mark: 'Neu',
    });
    expect(cells?.slice(1).map(({ text }) => text)).toEqual([
      words.service('sample').say('title'),
      '31.05.2026, 14:05',
      'Überfällig: 04.06.2026',
      'Wartet',
      'Niemand',
      'Eilig, Messe',
    ]);
  });

  it.each([
    ['2026-06-04', 'Überfällig: 04.06.2026', 'warning'],
    ['2026-06-05', '05.06.2026', null],
    [null, 'Keine', null],
  ])('says of a case due on %s: %s', (dueOn, text, tone) => {
    const [shown] = table('due', 'ascending', [{ ...row, dueOn }]).rows;
    expect(shown?.cells[3]).toMatchObject({ text, tone });
  });

  it('says who had a case and has left', () => {
    const left = { ...row, assigneeName: 'Jörg', isAssigneeGone: true };
    const [shown] = table('assignee', 'ascending', [left]).rows;
    expect(shown?.cells[5]?.text).toBe('Jörg (arbeitet nicht mehr hier)');
  });

  it('leaves out what a caseworker does not want to see, and never the number', () => {
    const { columns, rows } = table('due', 'ascending', [row], ['service', 'labels', 'reference-of-old']);
    expect(columns.map(({ label }) => label)).toEqual([
      'Vorgang',
      'Eingegangen',
      'Frist',
      'Stand',
      'Zuständig',
    ]);
    expect(rows[0]?.cells.map(({ text }) => text).slice(1, 3)).toEqual([
      '31.05.2026, 14:05',
      'Überfällig: 04.06.2026',
    ]);
    expect(rows[0]?.cells).toHaveLength(5);
  });

  it('lets each row be chosen, as it was shown', () => {
    expect(table('received', 'descending').rows[0]?.pick).toEqual({
      value: 'S7K3-M9QP-XH42:2',
      label: 'Auswählen: S7K3-M9QP-XH42',
      isPicked: true,
    });
  });

  it.each([
    ['received', 'descending', 2, 'descending', '?received-ascending', 'aufsteigend sortieren'],
    ['received', 'ascending', 2, 'ascending', '?received-descending', 'absteigend sortieren'],
    ['received', 'descending', 4, 'none', '?state-ascending', 'aufsteigend sortieren'],
  ] as const)('sorted by %s %s, column %i says %s', (sort, direction, column, state, href, about) => {
    expect(table(sort, direction).columns[column]?.sort).toEqual({ state, href, about });
  });

  it('says that a selection is empty', () => {
    expect(table('received', 'descending', []).empty).toBe('Zu dieser Auswahl gibt es keinen Vorgang.');
  });
});

describe('the selection', () => {
  const facts = {
    services: ['sample'],
    member: { id: '1' },
    colleagues: [
      { id: '1', name: 'Ayşe' },
      { id: '2', name: 'Jörg' },
    ],
    labels: [],
    resetUrl: '/de/inbox',
  };
  const nothing = {
    state: null,
    service: null,
    assigned: null,
    label: null,
    period: null,
    due: null,
    isUnread: false,
    search: '',
  };

  it('offers me, nobody, who has left, and every colleague by name', () => {
    const staff = describeFilter(words, { ...facts, ...nothing }).selects[2];
    expect(staff?.options.map(({ value, label }) => [value, label])).toEqual([
      ['', 'Alle'],
      ['me', 'Ich'],
      ['nobody', 'Niemand'],
      ['gone', 'Jemand, der nicht mehr hier arbeitet'],
      ['2', 'Jörg'],
    ]);
  });

  it('shows what is chosen, and can be cleared only then', () => {
    const chosen = describeFilter(words, { ...facts, ...nothing, state: 'waiting', assigned: '1' });
    expect(chosen.selects.map(({ value }) => value)).toEqual(['waiting', '', 'me', '', '']);
    expect(chosen.reset?.href).toBe('/de/inbox');
    expect(describeFilter(words, { ...facts, ...nothing }).reset).toBeNull();
    expect(describeFilter(words, { ...facts, ...nothing, search: 'Öz' }).reset).not.toBeNull();
  });
});

describe('the pages of the list', () => {
  const pages = (page: number, [hasPrevious, hasNext]: readonly [boolean, boolean], isMore = false) =>
    describePages(words, {
      page,
      size: 25,
      hasPrevious,
      hasNext,
      total: { total: 70, isMore },
      pageUrl: (way) => `?${way}`,
    });

  it('are none where everything stands on one', () => expect(pages(1, [false, false])).toBeNull());

  it.each([
    [1, [false, true], null, '?next'],
    [2, [true, true], '?previous', '?next'],
    [3, [true, false], '?previous', null],
  ] as const)('from page %i of 3 with %j lead back to %s and on to %s', (page, has, previous, next) => {
    const view = pages(page, has);
    expect([view?.previous?.href ?? null, view?.next?.href ?? null]).toEqual([previous, next]);
    expect(view?.status).toBe(`Seite ${page} von 3`);
  });

  it('name no end where it is not counted', () => {
    expect(pages(2, [true, true], true)?.status).toBe('Seite 2');
  });

  it.each([
    [23, 1400, false, '23 von 1.400 Vorgängen'],
    [10_000, 10_000, true, 'mehr als 10.000 von mehr als 10.000 Vorgängen'],
  ])('count %i of %i in words', (shown, all, isMore, said) => {
    expect(describeCount(words, { shown: { total: shown, isMore }, all: { total: all, isMore } })).toBe(said);
  });
});

describe('the form that moves a case', () => {
  const form = (state: SubmissionState, faults: readonly Fault[] = []) =>
    describeChangeForm(words, {
      state,
      mayClose: true,
      typed: { state: 'waiting', note: 'Bitte …' },
      faults,
    });

  it('offers only what may follow, and keeps what was typed', () => {
    const view = form('in-progress');
    expect(view?.state.options.map(({ value, checked }) => [value, checked])).toEqual([
      ['waiting', true],
      ['closed', false],
    ]);
    expect(view?.note.value).toBe('Bitte …');
    expect(view?.errors).toEqual([]);
    expect(view?.paper).toBeNull();
  });

  it('leaves the end to a lead where nobody decides alone, and says so', () => {
    const view = describeChangeForm(words, { state: 'waiting', mayClose: false, typed: {}, faults: [] });
    expect(view?.state.options.map(({ value }) => value)).toEqual(['in-progress']);
    expect(view?.state.hint).toBe('Ohne Entscheidung beenden kann diesen Vorgang nur die Leitung.');
    expect(form('waiting')?.state.hint).toBeNull();
  });

  it('asks whether an answer has come on paper while one is waited for', () => {
    const fault = { field: 'paper', part: null, code: 'future' } as const;
    const view = form('waiting', [fault]);
    const text = 'Geben Sie einen Tag zwischen Ihrer Frage und heute an.';
    expect(view?.paper?.error).toBe(`Fehler: ${text}`);
    expect(view?.errors).toEqual([{ href: '#f-paper-day', text }]);
  });

  it.each(['granted', 'refused', 'closed'] as const)('is not there when a case is %s', (state) => {
    expect(form(state)).toBeNull();
  });

  it.each([
    [{ field: 'state', code: 'missing' }, '#f-state', 'Wählen Sie den neuen Stand aus.'],
    [{ field: 'note', code: 'too-long' }, '#f-note', `Schreiben Sie höchstens ${LONGEST_NOTE} Zeichen.`],
    [
      { field: 'note', code: 'missing' },
      '#f-note',
      'Schreiben Sie, was noch fehlt oder warum Sie den Vorgang beenden.',
    ],
  ] as const)('says at the control and in the summary how to mend %j', (fault, href, text) => {
    const view = form('in-progress', [fault]);
    expect(view?.errors).toEqual([{ href, text }]);
    expect([view?.state.error, view?.note.error]).toContain(`Fehler: ${text}`);
  });
});

it('shows a document with its size and the check sum of the receipt', () => {
  const file = { id: '7', name: 'Karte.pdf', size: 500, sha256: 'abc' };
  expect(describeDocuments(words, [file], (id) => `/documents/${id}`)).toEqual([
    {
      id: '7',
      label: 'Karte.pdf (500 Byte)',
      view: { href: '/documents/7/view', text: 'Ansehen: Karte.pdf' },
      link: { href: '/documents/7', text: 'Herunterladen: Karte.pdf (500 Byte)' },
      checksum: 'Prüfsumme (SHA-256): abc',
    },
  ]);
});

it('prints nothing that can be pressed', () => {
  const file = { id: '7', name: 'Karte.pdf', size: 500, sha256: 'abc' };
  const documents = describeDocuments(words, [file], (id) => `/documents/${id}`);
  const calendar = { href: '/deadlines.ics', text: 'Kalender' };
  const printed = describeOnPaper({ documents, deadlines: { heading: 'Fristen', deadlines: [], calendar } });
  expect(printed.documents).toEqual([{ label: 'Karte.pdf (500 Byte)', value: 'Prüfsumme (SHA-256): abc' }]);
  expect(JSON.stringify(printed)).not.toContain('href');
});

describe('what was read in another language', () => {
  const review = [{ id: 's-dog', heading: 'Dog', rows: [] }];

  it('is shown beside the German text, under names of its own', () => {
    expect(describeAsRead(words, { language: 'en', review })).toMatchObject({
      summary: 'Gewählte Sprache: Englisch. So hat die Person es gelesen:',
      language: 'en',
      sections: [{ id: 'en-s-dog', heading: 'Dog' }],
    });
    expect(describeAsRead(words, { language: 'de-simple', review })?.summary).toContain('Leichte Sprache');
  });

  it('is left out where German was read', () => {
    expect(describeAsRead(words, { language: 'de', review })).toBeNull();
  });
});
