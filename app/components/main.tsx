import type { ReactNode } from 'react';
import type { ErrorsView, LinkView } from '../i18n/view.ts';
import { ErrorSummary } from './error-summary.tsx';

type Props = {
  readonly back?: LinkView | null;
  readonly errors?: ErrorsView | null;
  readonly caption?: string | null;
  /** `null` where the only question of the form is the heading. */
  readonly heading: string | null;
  readonly lead?: string | null;
  readonly isWide?: true;
  readonly children: ReactNode;
};

/** The order inside is fixed: back, errors, caption, heading, explanation, the rest. */
export function Main({ back, errors, caption, heading, lead, isWide, children }: Props) {
  return (
    <main id="inhalt" tabIndex={-1} className={isWide ? 'frame wide' : 'frame'}>
      {back ? (
        <a className="back" href={back.href} data-key="i">
          {back.text}
        </a>
      ) : null}
      {errors && errors.errors.length > 0 ? <ErrorSummary {...errors} /> : null}
      {caption ? <p className="caption">{caption}</p> : null}
      {heading === null ? null : <h1>{heading}</h1>}
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </main>
  );
}
