import type { Input } from '#forms/engine/model.ts';
import { LONGEST_NOTE } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { formatDate } from '../../format.ts';
import type { DateView, ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { describeDay } from '../due-view.ts';
import { describeLongText } from '../long-text.ts';

/** What is wrong with an extension, by its control. */
export type ExtensionFault =
  | { readonly field: 'extension'; readonly code: NoteFault }
  | { readonly field: 'until'; readonly part: string | null; readonly code: string };

export type OwnTimeView = {
  /** Saying that everything is there; `null` where that is not to be said. */
  readonly complete: { readonly heading: string; readonly lead: string; readonly button: string } | null;
  /** Making the time to decide longer; `null` where it cannot be. */
  readonly extension: {
    readonly heading: string;
    readonly lead: string;
    readonly text: TextView;
    readonly until: DateView;
    readonly button: string;
  } | null;
  readonly errors: readonly ErrorView[];
};

type Facts = {
  readonly canBeComplete: boolean;
  readonly extendableUntil: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly ExtensionFault[];
};

/** What the office can do about its own time. */
export function describeOwnTime(words: Words, facts: Facts): OwnTimeView {
  const { canBeComplete, extendableUntil, faults } = facts;
  return {
    complete: canBeComplete
      ? {
          heading: words.say('desk:complete.heading'),
          lead: words.say('desk:complete.lead'),
          button: words.say('desk:complete.button'),
        }
      : null,
    extension: extendableUntil === null ? null : describeExtension(words, facts, extendableUntil),
    errors: faults.map((fault) => ({
      href: `#${controlId(fault.field === 'until' ? 'until.day' : fault.field)}`,
      text: sentenceFor(words, fault),
    })),
  };
}

function describeExtension(words: Words, { typed, faults }: Facts, end: string): OwnTimeView['extension'] {
  const faultAt = (name: ExtensionFault['field']): string | null => {
    const fault = faults.find(({ field }) => field === name);
    return fault ? sentenceFor(words, fault) : null;
  };
  return {
    heading: words.say('desk:extension.heading'),
    lead: words.say('desk:extension.lead', { date: formatDate(words.language, end) }),
    text: describeLongText(words, {
      name: 'extension',
      label: words.say('desk:extension.text'),
      hint: words.say('desk:extension.textHint'),
      value: typed['extension'] ?? '',
      fault: faultAt('extension'),
      rows: 4,
    }),
    until: describeDay(words, {
      name: 'until',
      label: words.say('desk:extension.until'),
      hint: words.say('correction:request.dueHint'),
      input: inputOf(typed),
      fault: faultAt('until'),
    }),
    button: words.say('desk:extension.button'),
  };
}

const inputOf = (typed: Facts['typed']): Input =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]));

function sentenceFor(words: Words, fault: ExtensionFault): string {
  if (fault.field === 'extension')
    return words.say(`desk:faults.extension.${fault.code}`, { max: LONGEST_NOTE });
  return words.say(`desk:faults.until.${fault.code === 'past' ? 'past' : 'other'}`);
}
