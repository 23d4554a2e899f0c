import type { ReactNode } from 'react';

/** The row of buttons at the end of a form. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
