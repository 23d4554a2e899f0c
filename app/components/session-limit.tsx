import type { SessionLimitView } from '../i18n/view.ts';

/**
 * How long the page, or what it holds, stays without a click, said beforehand (WCAG 2.2.6), and a line that stays empty
 * until that time is nearly over (2.2.1).
 */
export function SessionLimit({ view }: { readonly view: SessionLimitView }) {
  const { text, url, seconds, left, leavesFor, words } = view;
  return (
    <aside className="frame">
      <p className="kept">{text}</p>
      <p
        aria-live="polite"
        className="news"
        tabIndex={-1}
        data-island="session"
        data-url={url}
        data-seconds={seconds}
        data-left={left}
        data-leaves-for={leavesFor ?? undefined}
        data-words={JSON.stringify(words)}
      />
    </aside>
  );
}
