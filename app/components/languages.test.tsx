// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SearchView } from '../i18n/view.ts';
import { ComparedList } from './compared-list.tsx';
import { SearchField } from './fields/search-field.tsx';
import { SummaryList } from './summary-list.tsx';

const NAME = 'Baukammer Berlin';
const language = 'de' as const;

const search: SearchView = {
  kind: 'search',
  id: 'f',
  name: 'kammer',
  label: 'Chamber',
  hint: null,
  error: null,
  why: null,
  isHeading: false,
  add: null,
  listUrl: '/kammer',
  language,
  words: { show: 'Show', none: 'None', matches: 'Which?' },
  entries: [
    {
      id: 'f',
      name: 'kammer',
      label: 'Chamber',
      value: NAME,
      isWrong: false,
      matchName: 'kammer.match',
      matches: [{ id: 'm', value: '08', label: NAME, language, hint: null, checked: false }],
    },
  ],
};
const told = { lines: [NAME], language };

const row = { label: 'Chamber', ...told, change: null };
const compared = { id: 'r', label: 'Chamber', cells: [{ label: 'Before', ...told }], change: null };
const pages = {
  'among all answers': () => <SummaryList sections={[{ id: 's', heading: 'Planner', rows: [row] }]} />,
  'beside what it was before': () => (
    <ComparedList level="h2" sections={[{ id: 's', heading: 'Planner', rows: [compared] }]} />
  ),
  'in its question, and among what may be meant': () => <SearchField view={search} />,
};

test.each(Object.entries(pages))(
  'A German name on a page of another language is read aloud as German %s',
  (_, Page) => {
    document.body.innerHTML = renderToStaticMarkup(<Page />);
    const german = [...document.querySelectorAll('[lang=de]')];
    const names = [...document.querySelectorAll('*')].filter(
      (each) =>
        each.getAttribute('value') === NAME || (each.children.length === 0 && each.textContent === NAME),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(german).toEqual(names);
  },
);
