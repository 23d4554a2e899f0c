import { formatNumber } from '../../format.ts';
import type { PaginationView } from '../../view.ts';
import type { Words } from '../../words.ts';

type Facts = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly pageUrl: (page: number) => string;
};

/** The way through a long list; `null` where it has one page only. */
export function describePages(words: Words, { page, pages, pageUrl }: Facts): PaginationView | null {
  if (pages === 1) return null;
  const say = (key: 'previous' | 'next', to: number) => ({
    href: pageUrl(to),
    text: words.say(`inbox:pages.${key}`),
  });
  return {
    label: words.say('inbox:pages.label'),
    status: words.say('inbox:pages.status', {
      page: formatNumber(words.language, page),
      pages: formatNumber(words.language, pages),
    }),
    previous: page > 1 ? say('previous', page - 1) : null,
    next: page < pages ? say('next', page + 1) : null,
  };
}

/** "23 von 140 Vorgängen": how many of the authority's cases are chosen. */
export function describeCount(words: Words, { shown, total }: Record<'shown' | 'total', number>): string {
  return words.say('inbox:count', {
    shown: formatNumber(words.language, shown),
    total: formatNumber(words.language, total),
  });
}
