import type { CardView } from '../i18n/view.ts';

/** One entry of a list of services; the whole card can be pressed, the link text stands alone. */
export function ServiceCard({ view }: { readonly view: CardView }) {
  return (
    <li className="card">
      <h3>
        <a href={view.href}>{view.title}</a>
      </h3>
      <p>{view.text}</p>
    </li>
  );
}
