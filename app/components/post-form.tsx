import type { ReactNode } from 'react';

type Props = {
  readonly action: string;
  /** Token, version and the like. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly hasFiles?: true;
  readonly children: ReactNode;
};

/** The server checks; the browser's own bubbles stay off because they name no way out. */
export function PostForm({ action, hidden, hasFiles, children }: Props) {
  return (
    <form method="post" action={action} noValidate encType={hasFiles ? 'multipart/form-data' : undefined}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
