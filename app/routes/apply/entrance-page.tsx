import type { ReactNode } from 'react';
import { ActionLink } from '../../components/action-link.tsx';
import { Actions } from '../../components/actions.tsx';
import { Main } from '../../components/main.tsx';
import type { ErrorsView, LinkView } from '../../i18n/view.ts';

/** Why there is no form to fill in here, and where to go instead. */
export type EntrancePageView = {
  readonly kind: 'entrance';
  readonly title: string;
  readonly errors: ErrorsView | null;
  readonly heading: string;
  readonly lead: string;
  readonly lines: readonly string[];
  readonly links: readonly LinkView[];
};

type Props = {
  readonly view: EntrancePageView;
  /** Stands before the links. */
  readonly children?: ReactNode;
};

export function EntrancePage({ view: { errors, heading, lead, lines, links }, children }: Props) {
  return (
    <Main errors={errors} heading={heading} lead={lead}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
      <Actions>
        {links.map((link, index) => (
          <ActionLink key={link.href} {...link} tone={index === 0 ? 'primary' : 'secondary'} />
        ))}
      </Actions>
    </Main>
  );
}
