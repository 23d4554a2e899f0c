// @vitest-environment happy-dom
import axe from 'axe-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { SpecimenPage, specimens } from './specimens.tsx';

/** Rules that need a layout run in a real browser, where colours and sizes exist. */
const needsLayout = [
  'color-contrast',
  'color-contrast-enhanced',
  'target-size',
  'scrollable-region-focusable',
];

describe.each(specimens)('The specimen "$id"', (specimen) => {
  beforeEach(() => {
    document.documentElement.lang = 'de';
    document.title = `${specimen.id} – Schalter`;
    document.body.innerHTML = renderToStaticMarkup(<SpecimenPage specimen={specimen} />);
  });

  test('has no fault that axe finds', async () => {
    const { violations } = await axe.run(document, {
      rules: Object.fromEntries(needsLayout.map((rule) => [rule, { enabled: false }])),
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  test('has exactly one first heading', () => {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  test('gives each id once, and refers only to ids that exist', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const references = ['aria-describedby', 'aria-labelledby', 'for'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((each) =>
        (each.getAttribute(name) ?? '').split(' '),
      ),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('names each control by a visible label', () => {
    const controls = [...document.querySelectorAll('input:not([type=hidden]), select, textarea')];
    expect(controls.filter(({ id }) => document.querySelector(`label[for="${id}"]`) === null)).toEqual([]);
  });

  test('carries no style or script attribute, so that a strict policy holds', () => {
    expect(document.body.innerHTML).not.toMatch(/\s(style|on[a-z]+)=/);
  });

  test('asks nothing of the browser that no server would say: no required, no autofocus, no placeholder', () => {
    expect(document.querySelectorAll('[required], [autofocus], [placeholder], [disabled]')).toHaveLength(0);
  });
});

describe('A wrong answer', () => {
  beforeEach(() => {
    const specimen = specimens.find(({ id }) => id === 'fields');
    document.body.innerHTML = specimen ? renderToStaticMarkup(<SpecimenPage specimen={specimen} />) : '';
  });

  test('is named in a summary before the heading, whose links lead to controls', () => {
    const summary = document.querySelector('#fehler');
    expect(summary?.getAttribute('role')).toBe('alert');
    expect(summary?.getAttribute('tabindex')).toBe('-1');
    const position = summary?.compareDocumentPosition(document.querySelector('h1') ?? document.body) ?? 0;
    expect(position & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    const targets = [...(summary?.querySelectorAll('a') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(targets.map((target) => document.querySelector(target)?.tagName)).toEqual(['INPUT', 'INPUT']);
  });

  test.each([
    '#f-email',
    '#f-geburtsdatum-year',
    '#f-anschrift-plz',
    '#f-sperrung-bis-day',
    '#f-wohnflaeche',
    '#f-flurstueck-flurstueck',
    '#f-art',
    '#f-handwerkskarte',
    '#f-richtigkeit',
  ])('marks the control %s and links the sentence to it', (selector) => {
    const control = document.querySelector(selector);
    const described = (control?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(control?.getAttribute('aria-invalid')).toBe('true');
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toMatch(/Fehler: /);
  });

  test('marks radio buttons as one group', () => {
    const group = document.querySelector('#f-nebenerwerb')?.closest('[role=radiogroup]');
    expect(group?.getAttribute('aria-invalid')).toBe('true');
  });

  test('marks no control that is right', () => {
    expect(document.querySelector('#f-geburtsdatum-day')?.hasAttribute('aria-invalid')).toBe(false);
    expect(document.querySelector('#f-familienname')?.hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('An island', () => {
  test.each([
    ['combobox', ['listUrl', 'words']],
    ['calendar', ['words']],
    ['upload', ['url', 'maxBytes', 'words']],
  ])('finds its place and its words: %s', (island, needs) => {
    const specimen = specimens.find(({ id }) => id === 'fields');
    document.body.innerHTML = specimen ? renderToStaticMarkup(<SpecimenPage specimen={specimen} />) : '';
    const place = document.querySelector<HTMLElement>(`[data-island=${island}]`);
    expect(Object.keys(place?.dataset ?? {})).toEqual(expect.arrayContaining(needs));
    expect(JSON.parse(place?.dataset['words'] ?? '')).toBeTypeOf('object');
    expect(place?.querySelector('input')).not.toBeNull();
  });
});
