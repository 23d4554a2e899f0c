import type { TextView } from '../../i18n/view.ts';
import { describedBy } from './question-parts.tsx';
import { SingleQuestion } from './question.tsx';
import { TextControl } from './text-control.tsx';

export function TextField({ view }: { readonly view: TextView }) {
  const { rows, ...control } = view.control;
  const isWrong = view.error !== null;
  return (
    <SingleQuestion view={view}>
      {rows === 1 ? (
        <TextControl {...view} {...control} isWrong={isWrong} describedBy={describedBy(view)} />
      ) : (
        <textarea
          id={view.id}
          name={view.name}
          defaultValue={view.value}
          rows={rows}
          className="input long"
          autoComplete={control.autocomplete ?? 'off'}
          spellCheck={control.spellcheck}
          aria-invalid={isWrong || undefined}
          aria-describedby={describedBy(view)}
        />
      )}
    </SingleQuestion>
  );
}
