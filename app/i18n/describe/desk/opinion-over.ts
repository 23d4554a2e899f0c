import { pageTitle } from '../../page-title.ts';
import type { KeptFormView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeLongText } from '../long-text.ts';

/** An opinion that nobody asks for any more, with what was written: it can be copied from here. */
export function describeOpinionOver(
  words: Words,
  { intent, text }: { readonly intent: string; readonly text: string },
): Omit<KeptFormView, 'action' | 'kept'> {
  const heading = words.say('desk:asked.overTitle');
  const question = { name: 'opinion', label: words.say('desk:asked.text'), hint: null, fault: null };
  return {
    kind: 'kept-form',
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: true }),
    heading,
    lead: words.list('desk:asked.overLead'),
    errors: null,
    steps: [],
    signIn: null,
    fields: [describeLongText(words, { ...question, value: text, rows: 12 })],
    intent,
    button: words.say('desk:asked.again'),
  };
}
