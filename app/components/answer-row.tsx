import type { LinkView, ToldAnswer } from '../i18n/view.ts';

/** The lines of one answer. */
export function AnswerLines({ lines, language }: ToldAnswer) {
  return lines.map((line, index) => (
    // Two lines of one answer may be equal, so the place is part of the key.
    <span key={`${String(index)} ${line}`} lang={language}>
      {line}
    </span>
  ));
}

type ChangeProps = { readonly change: (LinkView & { readonly about: string }) | null };

/** The way to the page where an answer is changed, for those who may change it. */
export function ChangeAnswer({ change }: ChangeProps) {
  if (!change) return null;
  return (
    <dd className="change">
      <a href={change.href}>
        {change.text}
        <span className="spoken">: {change.about}</span>
      </a>
    </dd>
  );
}
