import type { TextView } from '../view.ts';
import type { WordKey, Words } from '../words.ts';
import { describeLongText } from './long-text.ts';

/** The long text of a form, by its control. */
type LongText = {
  readonly text: string;
  readonly label: WordKey;
  /** The buttons of its form; left out where no other form has a control of this name. */
  readonly buttons?: readonly string[];
};

/** A form that could not be taken: the word of its button, and what stands in a control; `null` where it has none such. */
export type Pressed = {
  readonly intent: string;
  readonly typedAt: (name: string) => string | null;
};

type Kept<Text> = { readonly form: Text | null; readonly fields: readonly TextView[] };

/** Which of these texts a form has, as it was written; many forms have none. */
export function describeKeptText<Text extends LongText>(
  words: Words,
  texts: readonly Text[],
  { intent, typedAt }: Pressed,
): Kept<Text> {
  const form = texts.find(
    ({ text, buttons = [intent] }) => buttons.includes(intent) && typedAt(text) !== null,
  );
  if (!form) return { form: null, fields: [] };
  const { text: name, label } = form;
  const question = { name, label: words.say(label), hint: null, fault: null, rows: 6 };
  return { form, fields: [describeLongText(words, { ...question, value: typedAt(name) ?? '' })] };
}
