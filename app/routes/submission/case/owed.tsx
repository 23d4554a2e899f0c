import { LinkList } from '../../../components/link-list.tsx';
import type { CaseView } from './view.server.ts';

/** What the citizen may still hand in, each document on a page of its own. */
export function Owed({ view: { owed } }: { readonly view: Pick<CaseView, 'owed'> }) {
  if (!owed) return null;
  return (
    <>
      <h2>{owed.heading}</h2>
      <p>{owed.text}</p>
      <LinkList links={owed.links} />
    </>
  );
}
