import type { Service } from '#forms/engine/model.ts';
import type { Words } from '../words.ts';

type Facts = {
  readonly withdrawal: Service['withdrawal'];
  /** `null` where none is found. */
  readonly agency: { readonly name: string } | null;
};

/** What somebody knows before sending: who gets it, and until when it can be taken back, where the law allows that. */
export function describeBeforeSending(words: Words, { withdrawal, agency }: Facts) {
  return {
    heading: words.say('common:check.beforeHeading'),
    lines: [
      ...(agency ? [words.say('common:check.before', { agency: agency.name })] : []),
      ...(withdrawal === 'until-decision' ? [words.say('common:check.withdrawal')] : []),
    ],
  };
}
