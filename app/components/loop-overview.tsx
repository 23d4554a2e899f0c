import type { OverviewView } from '../i18n/view.ts';
import { SubmitButton } from './submit-button.tsx';

type Props = Pick<OverviewView, 'items' | 'itemsHeading'> & {
  /** What was just done to the list: said with its heading, to which the page opens. */
  readonly status: string | null;
};

/** The items of a list, inside the form: each can be changed by a link, and copied or removed by a button. */
export function LoopOverview({ items, itemsHeading, status }: Props) {
  return (
    <div className="items">
      <h2 id="liste" tabIndex={-1} aria-describedby={status === null ? undefined : 'liste-status'}>
        {itemsHeading}
      </h2>
      {status === null ? null : (
        <p id="liste-status" role="status">
          {status}
        </p>
      )}
      <ol>
        {items.map(({ index, name, language, change, duplicate, remove }) => (
          <li key={index}>
            <span className="item-name" lang={language}>
              {name}
            </span>
            <span className="item-actions">
              <a href={change.href}>
                {change.text}
                <span className="spoken">: {change.about}</span>
              </a>
              {duplicate ? <SubmitButton {...duplicate} tone="quiet" /> : null}
              {remove ? (
                <SubmitButton
                  intent={`remove-item:${index}`}
                  tone="quiet"
                  text={remove.text}
                  about={remove.about}
                />
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
