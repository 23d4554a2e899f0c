import type { FooterView } from '../i18n/view.ts';

export function Footer({ view }: { readonly view: FooterView }) {
  return (
    <footer className="footer">
      <div className="frame">
        <nav aria-label={view.label}>
          <ul className="footer-links">
            {view.links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{view.note}</p>
      </div>
    </footer>
  );
}
