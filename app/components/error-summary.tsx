import type { ErrorsView } from '../i18n/view.ts';

/** Each line leads to the first wrong control. Without scripts the page opens at `#fehler`. */
export function ErrorSummary({ heading, errors }: ErrorsView) {
  return (
    <div id="fehler" className="error-summary" role="alert" tabIndex={-1}>
      <h2>{heading}</h2>
      <ul>
        {errors.map(({ href, text }) => (
          <li key={`${href} ${text}`}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
