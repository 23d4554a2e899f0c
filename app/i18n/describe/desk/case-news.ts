import type { Words } from '../../words.ts';

type News = {
  readonly isFromCitizen: boolean;
  readonly isOwn: boolean;
  /** Colleagues. */
  readonly names: readonly string[];
  readonly isChanged: boolean;
};

/** What a page of a case does not show yet, in one line; `''` where it shows all. */
export function describeCaseNews(words: Words, { isFromCitizen, isOwn, names, isChanged }: News): string {
  const told = [
    ...(isFromCitizen ? [words.say('desk:news.citizen')] : []),
    ...(isOwn ? [words.say('desk:news.own')] : []),
    ...names.map((name) => words.say('desk:news.colleague', { name })),
  ];
  if (told.length > 0) return told.join(' ');
  return isChanged ? words.say('desk:news.changed') : '';
}
