import type { Service } from '#forms/engine/model.ts';
import type { DocumentView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeSheet } from './sheet/sheet.ts';

/** The review sheet as a page for everybody: what the form asks, and under which conditions. */
export function describeQuestions(words: Words, service: Service): DocumentView {
  return {
    ...describeSheet(words, service),
    title: words.say('privacy:questions.title'),
    lead: words.say('privacy:questions.lead', { service: words.service(service.id).say('title') }),
    sign: null,
  };
}
