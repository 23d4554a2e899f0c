import type { ErrorsView } from '../view.ts';
import type { Words } from '../words.ts';

/** What every page says when nothing proves that its own form was sent: nothing was done, the same button does it. */
export function describeNoToken(words: Words): ErrorsView {
  return {
    heading: words.say('common:errors.heading'),
    errors: [{ href: '#inhalt', text: words.say('common:problems.noToken') }],
  };
}
