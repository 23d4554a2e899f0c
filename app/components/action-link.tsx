import type { LinkView } from '../i18n/view.ts';

type Props = LinkView & { readonly tone?: 'primary' | 'secondary' };

/** A link that is the next step and therefore looks like a button. */
export function ActionLink({ href, text, tone = 'primary' }: Props) {
  return (
    <a className={`button ${tone}`} href={href}>
      {text}
    </a>
  );
}
