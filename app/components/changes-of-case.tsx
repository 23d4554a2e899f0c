import type { ChangesView } from '../i18n/view.ts';
import { ComparedList } from './compared-list.tsx';

/** What each correction has changed: for the page of a case, below a heading of its own. */
export function ChangesOfCase({ changes }: { readonly changes: readonly ChangesView[] }) {
  return changes.map(({ id, heading, sections, dropped }) => (
    <section key={id} id={id}>
      <h3>{heading}</h3>
      <ComparedList sections={sections} level="h4" />
      {dropped.sections.length === 0 ? null : (
        <>
          <h4>{dropped.heading}</h4>
          <ComparedList sections={dropped.sections} level="h4" />
        </>
      )}
    </section>
  ));
}
