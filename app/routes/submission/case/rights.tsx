import { Details } from '../../../components/details.tsx';
import { LinkList } from '../../../components/link-list.tsx';
import type { CaseView } from './view.server.ts';

/** Who has looked at the case, everything to take away, the way out, and the way back. */
export function Rights({
  view: { opened, data, download, earlier, withdraw, lost },
}: {
  readonly view: CaseView;
}) {
  return (
    <>
      <h2>{opened.heading}</h2>
      {opened.lines.length === 0 ? (
        <p>{opened.none}</p>
      ) : (
        <ul>
          {opened.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <h2>{data.heading}</h2>
      <p>{data.lead}</p>
      {data.kept === null ? null : <p>{data.kept}</p>}
      <LinkList links={[download, ...earlier, ...data.pdf, data.json, ...(withdraw ? [withdraw] : [])]} />
      <Details summary={lost.heading}>
        {lost.text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Details>
    </>
  );
}
