import type { HeaderView } from '../i18n/view.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** Authority, portal, help and languages: the same on every page and in the same order (WCAG 3.2.6). */
export function Header({ view }: { readonly view: HeaderView }) {
  return (
    <header className="header">
      <div className="authority">
        <p className="frame">{view.authority}</p>
      </div>
      <div className="frame masthead">
        <a className="portal" href={view.home.href}>
          {view.home.text}
        </a>
        <div className="masthead-links">
          <a href={view.help.href}>{view.help.text}</a>
          <LanguageSwitch languages={view.languages} languagesLabel={view.languagesLabel} />
        </div>
      </div>
    </header>
  );
}
