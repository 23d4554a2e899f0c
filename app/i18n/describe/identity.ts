import { explain } from '#forms/engine/feel/explain.ts';
import type { Service } from '#forms/engine/model.ts';
import type { Words } from '../words.ts';
import { speechOf } from './sheet/speech.ts';

/** How surely the law wants to know who fills in the form, and when: a sentence each. */
export function describeIdentity(words: Words, service: Service): readonly string[] {
  const { identity, identify } = service;
  const level = words.say(`privacy:record.identity.${identity}`);
  if (identify === null) return [level];
  const condition = explain(identify.tree, speechOf(words, service));
  return [level, words.say('privacy:record.identify', { condition })];
}
