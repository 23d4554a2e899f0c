import type { ReactNode } from 'react';

type Props = { readonly summary: string; readonly children: ReactNode };

/** A native disclosure: no tooltip, no script. */
export function Details({ summary, children }: Props) {
  return (
    <details>
      <summary>{summary}</summary>
      <div className="details-text">{children}</div>
    </details>
  );
}
