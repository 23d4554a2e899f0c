import type { ChoiceView } from '../../i18n/view.ts';
import { OptionList } from './option-list.tsx';
import { GroupQuestion } from './question.tsx';

/** Nothing is chosen beforehand. */
export function ChoiceField({ view }: { readonly view: ChoiceView }) {
  const type = view.multiple ? 'checkbox' : 'radio';
  const wrongBy = view.multiple && view.error !== null ? `${view.id}-error` : undefined;
  return (
    <GroupQuestion view={view} isRadio={!view.multiple}>
      <OptionList name={view.name} type={type} options={view.options} wrongBy={wrongBy} />
    </GroupQuestion>
  );
}
