import type { ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';

type NoticesView = {
  readonly heading: string;
  readonly lead: string;
  /** `null` where an address is there already: it is not shown, only erased. */
  readonly address: TextView | null;
  readonly button: { readonly intent: 'notify' | 'stop-notices'; readonly text: string };
  readonly errors: readonly ErrorView[];
};

type Facts = {
  /** `null` where this portal sends no e-mails. */
  readonly isOn: boolean | null;
  /** What was typed and is no address. */
  readonly wrong: string | null;
};

/** Notices by e-mail: leaving an address, or ending them. */
export function describeNotices(words: Words, { isOn, wrong }: Facts): NoticesView | null {
  if (isOn === null) return null;
  const heading = words.say('case:notice.heading');
  if (isOn) {
    const button = { intent: 'stop-notices', text: words.say('case:notice.stop') } as const;
    return { heading, lead: words.say('case:notice.isOn'), address: null, button, errors: [] };
  }
  const text = wrong === null ? null : words.say('case:notice.noAddress');
  return {
    heading,
    lead: words.say('case:notice.lead'),
    address: describeAddress(words, { value: wrong ?? '', fault: text }),
    button: { intent: 'notify', text: words.say('case:notice.start') },
    errors: text === null ? [] : [{ href: `#${controlId('address')}`, text }],
  };
}

function describeAddress(
  words: Words,
  { value, fault }: { readonly value: string; readonly fault: string | null },
): TextView {
  return {
    kind: 'text',
    id: controlId('address'),
    name: 'address',
    label: words.say('case:notice.address'),
    hint: words.say('case:notice.addressHint'),
    error: fault && words.say('common:errors.atField', { text: fault }),
    why: null,
    isHeading: false,
    value,
    control: {
      type: 'email',
      inputMode: 'email',
      autocomplete: 'email',
      spellcheck: false,
      rows: 1,
      width: 'long',
      isLtr: true,
    },
  };
}
