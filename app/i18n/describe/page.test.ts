import { describe, expect, test } from 'vitest';
import type { Field, Input, Issue } from '#forms/engine/model.ts';
import { fields, pageOf } from '../testing/sample-service.ts';
import { wordsOf } from '../testing/sample-words.ts';
import type { FieldView } from '../view.ts';
import { describePage } from './page.ts';

const words = wordsOf('de');

function issue(field: string, code: Issue['code'], more: Partial<Issue> = {}): Issue {
  return { field, part: null, code, params: {}, rule: null, level: 'error', ...more };
}

function viewOf<K extends FieldView['kind']>(
  kind: K,
  field: Field,
  more: { input?: Input; issues?: Issue[] } = {},
) {
  const page = describePage(words, pageOf([field, fields.bemerkung], more));
  const [view] = page.fields;
  if (view?.kind !== kind) throw new Error(`${field.id} is shown as ${view?.kind ?? 'nothing'}`);
  // Just compared; the compiler does not narrow by a generic.
  return { page, view: view as Extract<FieldView, { readonly kind: K }> };
}

describe('A page of questions', () => {
  test('is headed by its title when it asks several things', () => {
    const page = describePage(words, pageOf([fields.familienname, fields.geburtsdatum]));
    expect(page).toMatchObject({
      title: 'Wer hält den Hund?',
      heading: 'Wer hält den Hund?',
      caption: 'Schritt 1 von etwa 1',
    });
    expect(page.fields.map((view) => 'isHeading' in view && view.isHeading)).toEqual([false, false]);
  });

  test('is headed by its only question', () => {
    const page = describePage(words, pageOf([fields.bissig]));
    expect(page).toMatchObject({ title: 'Hat er schon gebissen?', heading: null });
    expect(page.fields[0]).toMatchObject({ isHeading: true });
  });

  test('never makes a sentence to agree to its heading', () => {
    expect(describePage(words, pageOf([fields.richtigkeit])).heading).toBe('Wer hält den Hund?');
  });

  test('says for whom it is inside a list', () => {
    const places = [
      { step: 'hund', item: [0] },
      { step: 'hund', item: [1] },
      { step: 'hunde', item: [] },
    ];
    const page = describePage(
      words,
      pageOf([fields.rufname], { place: { step: 'hund', item: [1] }, places }),
    );
    expect(page.caption).toBe('Hund 2 · Schritt 2 von etwa 3');
  });

  test('gives the same reason once, with law and readers, and a reason of its own in its turn', () => {
    const { why, fields: views } = describePage(
      words,
      pageOf([fields.familienname, fields.anzahl, fields.geburtsdatum, fields.email]),
    );
    expect(why?.groups).toEqual([
      {
        about: 'Familienname und Wie viele Hunde?',
        lines: [
          'Damit die Stadt die Steuer berechnen kann',
          'Rechtsgrundlage: § 1 HundStG.',
          'Das lesen außer der zuständigen Behörde: Stadtkasse.',
        ],
      },
      {
        about: 'Geburtsdatum',
        lines: [
          'Damit die Stadt die Steuer berechnen kann',
          'Rechtsgrundlage: § 1 HundStG.',
          'Das liest nur die zuständige Behörde.',
        ],
      },
      {
        about: 'E-Mail',
        lines: [
          'So erreichen wir Sie schnell',
          'Rechtsgrundlage: Art. 6 Abs. 1 a DSGVO.',
          'Die Angabe ist freiwillig.',
          'Das liest nur die zuständige Behörde.',
        ],
      },
    ]);
    expect(views.filter((view) => 'why' in view && view.why !== null)).toEqual([]);
  });
});

describe('A question', () => {
  test('of text keeps what was typed and says whose name it is', () => {
    const { view } = viewOf('text', fields.familienname, { input: { familienname: ['Özdemir'] } });
    expect(view).toMatchObject({ id: 'f-familienname', label: 'Familienname', value: 'Özdemir' });
    expect(view.control).toMatchObject({ autocomplete: 'family-name', width: 'long', rows: 1 });
  });

  test('that may be skipped says so, with its own hint and reason', () => {
    const page = describePage(words, pageOf([fields.leine, fields.email]));
    const [, view] = page.fields;
    expect(view).toMatchObject({ label: 'E-Mail (freiwillig)', hint: 'Nur für Rückfragen' });
    expect(view).toMatchObject({
      why: { lines: expect.arrayContaining(['Die Angabe ist freiwillig.']) as unknown },
      control: { type: 'email', isLtr: true },
    });
    expect(page.why).toBeNull();
  });

  test.each([
    [fields.anzahl, { inputMode: 'numeric', width: 'short' }],
    [fields.bemerkung, { rows: 5, spellcheck: true }],
    [fields.rufname, { width: 'medium' }],
  ])('of kind %# has the control that fits', (field, control) => {
    expect(viewOf('text', field).view.control).toMatchObject(control);
  });

  test('with options ticks what was chosen; the first option carries the id that errors lead to', () => {
    const { view } = viewOf('choice', fields.groesse, { input: { groesse: ['gross'] } });
    expect(view.options).toEqual([
      { id: 'f-groesse', value: 'klein', label: 'Klein', hint: 'Bis 40 cm', checked: false },
      { id: 'f-groesse-2', value: 'gross', label: 'Groß', hint: null, checked: true },
    ]);
    expect(viewOf('choice', fields.merkmale).view).toMatchObject({ multiple: true });
  });

  test('of yes and no needs no words of the service', () => {
    expect(viewOf('choice', fields.bissig).view.options.map(({ label }) => label)).toEqual(['Ja', 'Nein']);
  });

  test('for a date has three parts and marks only the wrong one', () => {
    const { view, page } = viewOf('date', fields.geburtsdatum, {
      input: { 'geburtsdatum.year': ['80'] },
      issues: [issue('geburtsdatum', 'incomplete-date', { part: 'year' })],
    });
    expect(view.parts).toMatchObject([
      { name: 'geburtsdatum.day', isWrong: false, autocomplete: 'bday-day' },
      { name: 'geburtsdatum.month', isWrong: false },
      { name: 'geburtsdatum.year', isWrong: true, value: '80' },
    ]);
    expect(view.error).toBe('Fehler: Geben Sie bei „Geburtsdatum“ das Jahr mit 4 Ziffern ein.');
    expect(page.errors[0]?.href).toBe('#f-geburtsdatum-year');
  });

  test('over a list offers what fits an unclear entry, and leads there', () => {
    const { view, page } = viewOf('search', fields.herkunft, {
      input: { herkunft: ['T'] },
      issues: [issue('herkunft', 'choose-match')],
    });
    expect(view).toMatchObject({ listUrl: '/lists/staat', add: 'Weiteren Eintrag hinzufügen' });
    expect(view.entries[0]).toMatchObject({
      matchName: 'herkunft.match.0',
      matches: [
        { value: '163', label: 'Türkei' },
        { value: '262', label: 'Togo' },
        { value: '000', label: 'Deutschland' },
      ],
    });
    expect(page.errors[0]?.href).toBe(`#${view.entries[0]?.matches[0]?.id ?? ''}`);
  });

  test('over a list marks only the wrong one of several', () => {
    const { view, page } = viewOf('search', fields.herkunft, {
      input: { herkunft: ['Türkei', 'Atlantis'] },
      issues: [issue('herkunft', 'no-match', { part: '1' })],
    });
    expect(view.entries.map(({ isWrong }) => isWrong)).toEqual([false, true]);
    expect(page.errors.map(({ href }) => href)).toEqual(['#f-herkunft-2']);
  });

  test('over a list keeps the match that was chosen while something else is wrong', () => {
    const { view } = viewOf('search', fields.herkunft, {
      input: { herkunft: ['T'], 'herkunft.match.0': ['262'] },
    });
    expect(view.entries[0]?.matches.filter(({ checked }) => checked)).toMatchObject([{ value: '262' }]);
  });

  test('over a list shows nothing to choose while nothing is unclear', () => {
    const { view } = viewOf('search', fields.herkunft, { input: { herkunft: ['Türkei', ''] } });
    expect(view.entries.map(({ id, value, matches }) => [id, value, matches])).toEqual([
      ['f-herkunft', 'Türkei', []],
      ['f-herkunft-2', '', []],
    ]);
  });

  test('for an address says at which line what is wrong', () => {
    const { view, page } = viewOf('parts', fields.anschrift, {
      input: { 'anschrift.plz': ['12'], 'anschrift.gemeinde': ['Aach'] },
      issues: [
        issue('anschrift', 'choose-match', { part: 'gemeinde' }),
        issue('anschrift', 'postcode', { part: 'plz' }),
      ],
    });
    const postcode = view.parts.find(({ name }) => name === 'anschrift.plz');
    expect(postcode).toMatchObject({
      error: 'Fehler: Geben Sie eine Postleitzahl mit 5 Ziffern ein.',
      autocomplete: 'section-halter postal-code',
    });
    expect(view.searches.map(({ name }) => name)).toEqual(['anschrift.staat', 'anschrift.gemeinde']);
    expect(view.searches[1]?.entries[0]?.matches).toHaveLength(2);
    expect(page.errors.map(({ href }) => href)).toEqual([
      '#f-anschrift-plz',
      '#f-anschrift-gemeinde-match-08335001',
    ]);
  });

  test('for an address looks the town up when no municipality is named', () => {
    const { view } = viewOf('parts', fields.anschrift, {
      input: { 'anschrift.ort': ['Aach'] },
      issues: [issue('anschrift', 'choose-match', { part: 'gemeinde' })],
    });
    expect(view.searches[1]?.entries[0]?.matches).toHaveLength(2);
  });

  test('for documents lists what is there and lets people add until it is full', () => {
    const file = { id: 'a', name: 'Pass.pdf', size: 2_516_582, type: 'pdf', sha256: '' } as const;
    const view = (count: number) =>
      describePage(
        words,
        pageOf([fields.impfpass], { files: { impfpass: Array.from({ length: count }, () => file) } }),
      ).fields[0];
    expect(view(1)).toMatchObject({
      kind: 'files',
      accept: 'application/pdf,image/png',
      files: [{ name: 'Pass.pdf', size: '2,4 MB' }],
      add: 'Datei hochladen',
      listHeading: 'Eine Datei ist da',
      upload: { url: '/files/impfpass', maxBytes: 52_428_800 },
    });
    expect(view(2)).toMatchObject({ add: null });
  });

  test.each([
    [{ accept: ['pdf'], later: false }, 'PDF, höchstens 50 MB.'],
    [
      { accept: ['pdf', 'jpeg'], later: false },
      'PDF oder JPG, höchstens 50 MB. Ein Foto mit dem Handy genügt.',
    ],
    [{ accept: ['pdf'], later: true }, 'PDF, höchstens 50 MB. Sie können die Datei auch später nachreichen.'],
  ] as const)('for documents names the kinds that are taken: %j', (own, hint) => {
    const page = describePage(words, pageOf([{ ...fields.impfpass, ...own }]));
    expect(page.fields).toMatchObject([{ hint }]);
  });

  test('may be a remark only', () => {
    const page = describePage(words, pageOf([fields.leine, fields.richtigkeit]));
    expect(page.fields).toMatchObject([
      { kind: 'notice', tone: 'warning', heading: 'Leinenpflicht', paragraphs: { length: 2 } },
      { kind: 'declaration', label: 'Alles ist wahr.', checked: false },
    ]);
  });
});

describe('The error summary', () => {
  test('has one line per wrong control, in the order of the page, with the sentence that stands there', () => {
    const page = describePage(
      words,
      pageOf([fields.familienname, fields.rufname], {
        issues: [
          issue('rufname', 'too-long', { params: { max: 20 } }),
          issue('familienname', 'required'),
          issue('rufname', 'characters'),
        ],
      }),
    );
    expect(page.errors).toEqual([
      { href: '#f-familienname', text: 'Wie heißen Sie mit Familiennamen?' },
      { href: '#f-rufname', text: 'Schreiben Sie bei „Rufname“ höchstens 20 Zeichen.' },
    ]);
    expect(page.fields[1]).toMatchObject({
      error: 'Fehler: Schreiben Sie bei „Rufname“ höchstens 20 Zeichen.',
    });
  });

  test('leads to the top for what stands on another page', () => {
    const page = describePage(words, pageOf([fields.rufname], { issues: [issue('bissig', 'required')] }));
    expect(page.errors[0]?.href).toBe('#inhalt');
  });

  test('asks to confirm a warning, so that nobody is stopped by it', () => {
    const warning = issue('geburtsdatum', 'rule', { rule: 'zu_alt', level: 'warning' });
    const page = describePage(words, pageOf([fields.geburtsdatum, fields.rufname], { issues: [warning] }));
    expect(page.fields.at(-1)).toMatchObject({
      kind: 'choice',
      name: 'confirmed',
      options: [
        { value: 'zu_alt', hint: 'Prüfen Sie das Datum. Es liegt sehr weit zurück.', checked: false },
      ],
    });
  });
});
