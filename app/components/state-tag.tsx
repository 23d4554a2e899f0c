import type { StateView } from '../i18n/view.ts';

/** The word says everything; the colour only repeats it. */
export function StateTag({ word, tone }: Pick<StateView, 'word' | 'tone'>) {
  return <strong className={`tag ${tone}`}>{word}</strong>;
}
