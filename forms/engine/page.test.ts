import { describe, expect, it } from 'vitest';
import { isComplete, walk } from './journey.ts';
import { newItemPlace, openOverview, readOverview, removeItem } from './overview.ts';
import { openPage } from './page.ts';
import { PlaceError } from './place.ts';
import { at, gbr, person, read, service, spell, two } from './testing/partnership.ts';
import { sampleContext as context, sampleService } from './testing/sample.ts';

describe('A page', () => {
  it('is shown with what was answered', () => {
    const opened = openPage({ service, answers: gbr, context, place: at('person', 1) });
    expect(opened?.fields.map(({ id }) => id)).toEqual(['nachname', 'anteil']);
    expect(opened?.input).toEqual({ nachname: ['B'], anteil: ['40'] });
  });

  it('is shown again with what was typed, and the questions that follow from it', () => {
    const typed = { form: ['verein'], grund: ['zu lang '.repeat(9)] };
    const opened = openPage({ service, answers: {}, context, place: at('start') }, typed);
    expect(opened?.fields.map(({ id }) => id)).toEqual(['form', 'grund']);
    expect(opened?.input).toBe(typed);
  });

  it('offers only what may be chosen: options and days', () => {
    const narrowing = sampleService(`  - { id: a, fields: [{ id: a, type: yesno, purpose: antrag }] }
  - id: b
    fields:
      - { id: b, type: choice, options: [x, { id: y, when: a }], purpose: antrag }
      - { id: c, type: choices, options: [{ id: x, when: a }, y], purpose: antrag }
      - { id: d, type: date, min: today(), max: today() + @"P1M", purpose: antrag }
`);
    const opened = openPage({ service: narrowing, answers: { a: false }, context, place: at('b') });
    const offered = opened?.fields.map((field) =>
      'options' in field ? field.options.map(({ id }) => id) : [],
    );
    expect(offered).toEqual([['x'], ['y'], []]);
    expect(opened?.days).toEqual({ d: { min: '2026-11-21', max: '2026-12-21' } });
    const typed = openPage({ service: narrowing, answers: { a: true }, context, place: at('b') }, {});
    expect(typed?.fields[0]).toMatchObject({ options: [{ id: 'x' }, { id: 'y' }] });
  });

  it.each([at('partner'), at('person', 2), at('person'), at('start', 0), at('nirgends'), at('wohnung', -1)])(
    'is not there at %j while it is not asked',
    (place) => {
      expect(openPage({ service, answers: { form: 'einzel' }, context, place })).toBeNull();
      expect(() => read(place, { form: 'einzel' }, {})).toThrow(PlaceError);
    },
  );

  it('takes what is right and leaves everything else as it was', () => {
    expect(read(at('start'), gbr, { form: 'verein', grund: 'Zweck', fremd: 'x' })).toEqual({
      ok: true,
      answers: { ...gbr, form: 'verein', grund: 'Zweck' },
    });
  });

  it('does not read a question that is not asked', () => {
    expect(read(at('start'), {}, { form: 'einzel', grund: 'x' })).toEqual({
      ok: true,
      answers: { form: 'einzel' },
    });
  });

  it('forgets the old answers of the page while it reads the new ones', () => {
    const reading = read(
      at('start'),
      { form: 'verein', grund: 'alt' },
      { form: 'ag', grund: 'x'.repeat(21) },
    );
    expect(reading.ok ? [] : reading.issues.map(({ field, code }) => [field, code])).toEqual([
      ['form', 'unknown-option'],
    ]);
    expect(read(at('start'), { form: 'verein', grund: 'alt' }, { grund: 'x' })).toMatchObject({
      issues: [{ field: 'form', code: 'required' }],
    });
  });

  it('says what is wrong in the order of the page, rules included', () => {
    const reading = read(at('person', 0), { form: 'gbr' }, { nachname: '', anteil: '3' });
    expect(reading.ok ? [] : reading.issues.map(({ field, code, rule }) => [field, code, rule])).toEqual([
      ['nachname', 'required', null],
      ['anteil', 'rule', 'klein'],
    ]);
  });

  it('does not let a rule speak about an answer that is wrong itself', () => {
    const reading = read(at('person', 0), gbr, { nachname: 'A', anteil: 'viel' });
    expect(reading.ok ? [] : reading.issues.map(({ code }) => code)).toEqual(['not-a-number']);
  });

  it('goes on over a warning once it is confirmed', () => {
    const input = { nachname: 'A', anteil: '3' };
    expect(read(at('person', 0), { form: 'gbr' }, input)).toMatchObject({
      ok: false,
      issues: [{ level: 'warning' }],
    });
    expect(read(at('person', 0), { form: 'gbr' }, { ...input, confirmed: 'klein' }).ok).toBe(true);
  });

  it('never goes on over an error, whatever is confirmed', () => {
    expect(read(at('start'), {}, { form: 'verein', grund: 'x', confirmed: 'kurz' })).toMatchObject({
      ok: false,
      issues: [{ field: 'grund', code: 'rule', rule: 'kurz', level: 'error' }],
    });
    expect(read(at('start'), {}, { form: 'verein', grund: '' }).ok).toBe(true);
  });

  it('creates an item when its first page is saved', () => {
    const reading = read(at('person', 0), { form: 'gbr' }, { nachname: 'A', anteil: '9' });
    expect(reading).toEqual({ ok: true, answers: { form: 'gbr', partner: [{ nachname: 'A', anteil: 9 }] } });
  });
});

describe('An overview', () => {
  const overview = { service, answers: gbr, context, place: at('partner') };

  it('shows the items by the names people gave them', () => {
    const opened = openOverview(overview);
    expect(opened).toMatchObject({ min: 1, max: 3, canAdd: true });
    expect(
      opened?.items.map(({ label, first, isComplete: done }) => [label[0]?.answer, spell(first), done]),
    ).toEqual([
      ['A', 'person 0', true],
      ['B', 'person 1', true],
    ]);
    expect(openOverview({ ...overview, place: at('person', 0) })).toBeNull();
  });

  it('leads to a new item until the list is full', () => {
    expect(spell(newItemPlace(overview))).toBe('person 2');
    expect(openPage({ ...overview, place: at('person', 2) })).not.toBeNull();
    const full = { ...overview, answers: { ...gbr, partner: [...two, person('C', 1)] } };
    expect(newItemPlace(full)).toBeNull();
    expect(openOverview(full)?.canAdd).toBe(false);
  });

  it('leads to a new item inside an item', () => {
    expect(spell(newItemPlace({ ...overview, place: at('kinder', 1) }))).toBe('kind 1 0');
    const saved = read(at('kind', 1, 0), gbr, { kind: 'K' });
    expect(saved.ok && saved.answers['partner']).toEqual([two[0], { ...two[1], kinder: [{ kind: 'K' }] }]);
  });

  it('removes an item and keeps the others', () => {
    expect(removeItem({ ...overview, index: 0 })).toEqual({ ...gbr, partner: [two[1]] });
  });

  it('is left when everything is in order', () => {
    expect(readOverview({ ...overview, confirmed: [] })).toEqual({ ok: true, answers: gbr });
  });

  it('is not left with too few items', () => {
    const reading = readOverview({ ...overview, answers: { ...gbr, partner: [] }, confirmed: [] });
    expect(reading).toMatchObject({ ok: false, issues: [{ field: 'partner', code: 'required' }] });
  });

  it('is not left while the whole list breaks a rule', () => {
    const reading = readOverview({
      ...overview,
      answers: { ...gbr, partner: [person('A', 60)] },
      confirmed: [],
    });
    expect(reading).toMatchObject({ ok: false, issues: [{ field: 'partner', code: 'rule', rule: 'summe' }] });
  });

  it('keeps that nobody is in the list, once that was said', () => {
    const unasked = { ...gbr, partner: [{ nachname: 'A', anteil: 100, wohnort: 'O' }] };
    const reading = readOverview({
      service,
      answers: unasked,
      context,
      place: at('kinder', 0),
      confirmed: [],
    });
    expect(reading.ok && isComplete(service, reading.answers, context)).toBe(true);
  });

  it('is shown for a list of one item only when a rule needs it', () => {
    const single = sampleService(
      `  - id: liste
    repeat: { list: liste, min: 1, max: 1 }
    steps: [{ id: teil, fields: [{ id: wert, type: integer, min: 0, max: 9, purpose: antrag }] }]
`,
      'rules: [{ id: r, at: liste.wert, must: sum(liste.wert) > 3 }]\n',
    );
    const shown = (wert: number) => walk(single, { liste: [{ wert }] }, context).map(spell);
    expect(shown(5)).toEqual(['teil 0', 'ende']);
    expect(shown(1)).toEqual(['teil 0', 'liste', 'ende']);
  });
});
