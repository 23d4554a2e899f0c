import type { PageWhyView } from '../i18n/view.ts';
import { Details } from './details.tsx';

/** The reasons for all questions of a page, once and closed, so that nobody has to walk past one per field. */
export function PageWhy({ why }: { readonly why: PageWhyView | null }) {
  if (why === null) return null;
  return (
    <Details summary={why.summary}>
      {why.because.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {why.groups.map(({ about, lines }) => (
        <div key={about}>
          <p>
            <strong>{about}</strong>
          </p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </Details>
  );
}
