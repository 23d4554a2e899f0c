import { Details } from '../../../components/details.tsx';
import type { LinkView } from '../../../i18n/view.ts';
import type { CaseView } from '../case-view.server.ts';

type Props = { readonly view: Pick<CaseView, 'files' | 'documents' | 'noDocuments' | 'owed' | 'excerpts'> };

/** What was handed in, and the case itself as files. */
export function Documents({ view: { files, documents, noDocuments, owed, excerpts } }: Props) {
  return (
    <>
      {documents.length === 0 ? <p>{noDocuments}</p> : null}
      <ul className="case-files">
        {documents.map(({ id, view, link, checksum }) => (
          <li key={id}>
            <div className="item-actions">
              <a href={view.href}>{view.text}</a>
              <a href={link.href}>{link.text}</a>
            </div>
            <p className="hint">{checksum}</p>
          </li>
        ))}
        <Links links={files} />
      </ul>
      {owed ? (
        <>
          <p>{owed.heading}</p>
          <ul>
            {owed.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {excerpts ? (
        <Details summary={excerpts.summary}>
          <p>{excerpts.note}</p>
          <ul className="case-files">
            <Links links={excerpts.links} />
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function Links({ links }: { readonly links: readonly LinkView[] }) {
  return links.map(({ href, text }) => (
    <li key={href}>
      <a href={href}>{text}</a>
    </li>
  ));
}
