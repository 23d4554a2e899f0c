import type { TextView } from '../../i18n/view.ts';
import { describedBy } from './question-parts.tsx';
import { SingleQuestion } from './question.tsx';
import { TextArea } from './text-area.tsx';
import { TextControl } from './text-control.tsx';

export function TextField({ view }: { readonly view: TextView }) {
  const { id, name, value, error } = view;
  const { rows, ...control } = view.control;
  const state = { isWrong: error !== null, describedBy: describedBy(view) };
  return (
    <SingleQuestion view={view}>
      {rows === 1 ? (
        <TextControl id={id} name={name} value={value} {...control} {...state} />
      ) : (
        <TextArea
          id={id}
          name={name}
          value={value}
          rows={rows}
          autocomplete={control.autocomplete}
          spellcheck={control.spellcheck}
          {...state}
        />
      )}
    </SingleQuestion>
  );
}
