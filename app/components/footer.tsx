import type { FooterView } from '../i18n/view.ts';

/** People who help come first; `#hilfe` is where the header's link leads, so nobody leaves a half-filled page. */
export function Footer({ view: { help, label, links, note } }: { readonly view: FooterView }) {
  return (
    <footer className="footer">
      <div className="frame">
        <section id="hilfe" className="help" aria-labelledby="hilfe-heading" tabIndex={-1}>
          <h2 id="hilfe-heading">{help.heading}</h2>
          {help.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ul>
            {help.links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
        <nav aria-label={label}>
          <ul className="footer-links">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{note}</p>
      </div>
    </footer>
  );
}
