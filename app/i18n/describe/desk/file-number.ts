import { LONGEST_FILE_NUMBER } from '#forms/submission/file-number.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import type { ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeCodeField } from '../code-field.ts';

export type FileNumberView = {
  readonly field: TextView;
  readonly button: string;
  readonly errors: readonly ErrorView[];
};

type Facts = {
  readonly fileNumber: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly code: NoteFault }[];
};

/** The form in which the office names its own number of a case. */
export function describeFileNumber(words: Words, { fileNumber, typed, faults }: Facts): FileNumberView {
  const sentences = faults.map(({ code }) =>
    words.say(`desk:faults.fileNumber.${code}`, { max: LONGEST_FILE_NUMBER }),
  );
  const [sentence] = sentences;
  const field = describeCodeField({
    name: 'fileNumber',
    label: words.say('desk:fileNumber.label'),
    hint: words.say('desk:fileNumber.hint'),
    value: typed['fileNumber'] ?? fileNumber ?? '',
    error: sentence === undefined ? null : words.say('common:errors.atField', { text: sentence }),
  });
  return {
    field,
    button: words.say('desk:fileNumber.button'),
    errors: sentences.map((text) => ({ href: `#${field.id}`, text })),
  };
}
