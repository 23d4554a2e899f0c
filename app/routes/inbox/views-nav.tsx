import { Details } from '../../components/details.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import type { LinkView } from '../../i18n/view.ts';
import type { ListView } from './list-view.server.ts';

type Props = {
  readonly view: ListView['views'];
  /** To what other agencies ask. */
  readonly asked: LinkView;
  readonly setUp: LinkView;
  /** `null` while there is none. */
  readonly toRows: LinkView | null;
};

/** The selections a caseworker has given names, and the way to name this one. */
export function ViewsNav({ view: { label, links, save, readAll }, asked, setUp, toRows }: Props) {
  return (
    <div className="toolbar">
      <nav className="jump" aria-label={label}>
        <ul>
          {[...(toRows ? [toRows] : []), ...links, asked, setUp].map(({ href, text }) => (
            <li key={text}>
              <a href={href} data-key={href === setUp.href ? '?' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {save ? (
        <Details summary={save.summary}>
          <PostForm {...save.form}>
            <label className="label" htmlFor="view-name">
              {save.name}
            </label>
            {save.hint ? (
              <p className="hint" id="view-name-hint">
                {save.hint}
              </p>
            ) : null}
            <input
              className="input medium"
              id="view-name"
              name="name"
              maxLength={60}
              autoComplete="off"
              aria-describedby={save.hint ? 'view-name-hint' : undefined}
            />
            <SubmitButton intent="save-view" text={save.button} tone="secondary" />
          </PostForm>
        </Details>
      ) : null}
      <PostForm {...readAll.form}>
        <SubmitButton intent="read-all" text={readAll.button} tone="quiet" />
      </PostForm>
    </div>
  );
}
