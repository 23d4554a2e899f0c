import type { PaginationView } from '../i18n/view.ts';

export function Pagination({ view }: { readonly view: PaginationView }) {
  return (
    <nav className="pagination" aria-label={view.label}>
      {view.previous ? (
        <a className="button secondary" rel="prev" href={view.previous.href}>
          {view.previous.text}
        </a>
      ) : null}
      <p>{view.status}</p>
      {view.next ? (
        <a className="button secondary" rel="next" href={view.next.href} data-key="n">
          {view.next.text}
        </a>
      ) : null}
    </nav>
  );
}
