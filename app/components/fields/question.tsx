import type { ReactNode } from 'react';
import type { QuestionView } from '../../i18n/view.ts';
import { HintAndError, Label, Legend, Why, describedBy } from './question-parts.tsx';

type Props = { readonly view: QuestionView; readonly children: ReactNode };

/** A question with one control. */
export function SingleQuestion({ view, children }: Props) {
  return (
    <div className={classOf(view)}>
      <Label view={view} />
      <HintAndError {...view} />
      {children}
      <Why why={view.why} />
    </div>
  );
}

/** A question whose answer has several controls. Radio buttons form a `radiogroup`, which may be invalid as a whole. */
export function GroupQuestion({ view, isRadio = false, children }: Props & { readonly isRadio?: boolean }) {
  return (
    <div className={classOf(view)}>
      <fieldset
        aria-describedby={describedBy(view)}
        {...(isRadio ? { role: 'radiogroup', 'aria-invalid': view.error === null ? undefined : true } : {})}
      >
        <Legend view={view} />
        <HintAndError {...view} />
        {children}
      </fieldset>
      <Why why={view.why} />
    </div>
  );
}

function classOf({ error }: QuestionView): string {
  return error === null ? 'field' : 'field wrong';
}
