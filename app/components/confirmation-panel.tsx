import type { ReactNode } from 'react';

type Props = { readonly heading: string; readonly children: ReactNode };

/** The heading of the page after sending: what was done, and the number. */
export function ConfirmationPanel({ heading, children }: Props) {
  return (
    <div className="confirmation">
      <span className="sign" aria-hidden="true">
        ✓
      </span>
      <h1>{heading}</h1>
      {children}
    </div>
  );
}
