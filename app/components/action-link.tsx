import type { LinkView } from '../i18n/view.ts';

type Props = LinkView & {
  readonly tone?: 'primary' | 'secondary';
  /** Beside this page, where something typed has to stay; the text says so. */
  readonly opensTab?: true;
};

/** A link that is the next step and therefore looks like a button. */
export function ActionLink({ href, text, tone = 'primary', opensTab }: Props) {
  return (
    <a className={`button ${tone}`} href={href} target={opensTab ? '_blank' : undefined}>
      {text}
    </a>
  );
}
