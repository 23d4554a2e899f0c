import { DeadlineList } from '../../../components/deadline-list.tsx';
import { FactList } from '../../../components/fact-list.tsx';
import { StateTag } from '../../../components/state-tag.tsx';
import type { CaseView } from '../case-view.server.ts';

/** Where the case stands, and the way to each part of the page. */
export function CaseHead({ view: { state, facts, deadlines, jump } }: { readonly view: CaseView }) {
  return (
    <>
      <p>
        <StateTag {...state} />
      </p>
      <FactList facts={facts} />
      {deadlines ? <DeadlineList view={deadlines} /> : null}
      <nav className="jump" aria-label={jump.label}>
        <ul>
          {Object.entries(jump.parts).map(([part, { text, key }]) => (
            <li key={part}>
              <a href={`#${part}`} data-key={key}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
