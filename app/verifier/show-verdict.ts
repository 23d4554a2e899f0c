import type { VerdictSectionView, VerdictView } from './view.ts';

const SIGNS = { success: '✓', warning: '!' } as const;

/** A verdict as elements of a page, the same as `components/verdict.tsx` makes on the server. */
export function showVerdict(view: VerdictView): HTMLElement {
  const sign = element('span', { className: 'sign', textContent: SIGNS[view.tone], ariaHidden: 'true' });
  const words = [
    element('h2', { id: 'urteil', textContent: view.heading }),
    ...view.paragraphs.map((textContent) => element('p', { textContent })),
  ];
  const notice = element('div', { className: `notice ${view.tone}` }, sign, element('div', {}, ...words));
  const whole = element(
    'section',
    { id: 'ergebnis', tabIndex: -1 },
    notice,
    ...view.sections.map(showSection),
  );
  whole.setAttribute('aria-labelledby', 'urteil');
  return whole;
}

function showSection({ heading, text, rows, downloads }: VerdictSectionView): HTMLElement {
  const lines = rows.map(({ label, value }) =>
    element('div', {}, element('dt', { textContent: label }), element('dd', { textContent: value })),
  );
  const links = downloads.map(({ text: textContent, href, name }) =>
    element('p', {}, element('a', { className: 'button secondary', textContent, href, download: name })),
  );
  return element(
    'section',
    { className: 'summary' },
    element('h3', { textContent: heading }),
    ...(text === null ? [] : [element('p', { textContent: text })]),
    ...(lines.length === 0 ? [] : [element('dl', {}, ...lines)]),
    ...links,
  );
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...inside: readonly HTMLElement[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}
