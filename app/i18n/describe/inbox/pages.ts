import { formatNumber } from '../../format.ts';
import type { PaginationView } from '../../view.ts';
import type { Words } from '../../words.ts';

type Facts = {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly total: Total;
  readonly pageUrl: (way: 'previous' | 'next') => string;
};

/** Exact, or a number beyond which nobody counts on. */
export type Total = { readonly total: number; readonly isMore: boolean };

/** The way through a long list; `null` where it has one page only. */
export function describePages(words: Words, facts: Facts): PaginationView | null {
  const { hasPrevious, hasNext, pageUrl } = facts;
  if (!hasPrevious && !hasNext) return null;
  const say = (key: 'previous' | 'next') => ({ href: pageUrl(key), text: words.say(`inbox:pages.${key}`) });
  return {
    label: words.say('inbox:pages.label'),
    status: statusOf(words, facts),
    previous: hasPrevious ? say('previous') : null,
    next: hasNext ? say('next') : null,
  };
}

function statusOf(words: Words, { page, size, total }: Facts): string {
  const number = formatNumber(words.language, page);
  if (total.isMore) return words.say('inbox:pages.statusOfMany', { page: number });
  const pages = formatNumber(words.language, Math.max(page, Math.ceil(total.total / size)));
  return words.say('inbox:pages.status', { page: number, pages });
}

/** "23 von 140 Vorgängen": how many of the authority's cases are chosen. */
export function describeCount(
  words: Words,
  { shown, all }: { readonly shown: Total; readonly all: Total },
): string {
  return words.say('inbox:count', { shown: describeTotal(words, shown), total: describeTotal(words, all) });
}

function describeTotal(words: Words, { total, isMore }: Total): string {
  const number = formatNumber(words.language, total);
  return isMore ? words.say('inbox:moreThan', { number }) : number;
}
