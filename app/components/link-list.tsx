import type { LinkView } from '../i18n/view.ts';

/** Links to read more, each in a line of its own and as high as a control. */
export function LinkList({ links }: { readonly links: readonly LinkView[] }) {
  return (
    <ul className="link-list">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
