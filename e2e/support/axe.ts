import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import type { AxeResults, NodeResult, Result, RunOptions } from 'axe-core';
import { drawsNewColours } from './colours.ts';

const file = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A dozen letters beyond Latin-1 would double all of it in memory, on each of its ways to a page: they are escaped. */
const source = file.replace(
  /[^\0-\x7f]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

/** All of WCAG 2.2, A to AAA, and what axe counts as good practice. There is no list of exceptions. */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  // Off by default; the law asks for the highest degree that can be reached.
  rules: {
    // The enhanced rule implies it, and takes a quarter of the time.
    'color-contrast': { enabled: false },
    'identical-links-same-purpose': { enabled: true },
    'target-size': { enabled: true },
    // A frame holds what somebody has handed in, behind a sandbox that keeps axe out as well.
    'frame-tested': { enabled: false },
  },
  resultTypes: ['violations', 'incomplete'],
} satisfies RunOptions;

/** What axe finds on the page as it stands: rule and place, nothing when all is well. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  const { violations } = await examine(page);
  return placesOf(violations);
}

/** What axe finds, or leaves undecided: for pages without anything open above others, where it can decide all. */
export async function barriersAndDoubtsOn(page: Page): Promise<readonly string[]> {
  const { violations, incomplete } = await examine(page);
  const doubts = incomplete.map((result) => ({ ...result, nodes: result.nodes.filter(isMore) }));
  return placesOf([...violations, ...doubts]);
}

/** Colours take axe longer than all the rest: each is looked at once in a tab. */
async function examine(page: Page): Promise<AxeResults> {
  // What is not drawn yet has no colours.
  await page.waitForLoadState();
  // Evaluated, not added as an element: that passes our policy, and works where scripts of the page are blocked.
  const enabled = await drawsNewColours(page);
  if (!(await page.evaluate(isReadyForAxe))) await page.evaluate(source);
  return page.evaluate(
    (given) =>
      (window as unknown as { axe: { run: (given: RunOptions) => Promise<AxeResults> } }).axe.run(given),
    { ...options, rules: { ...options.rules, 'color-contrast-enhanced': { enabled } } },
  );
}

/**
 * Whether axe is there from an earlier look at this page. It waits by timers, which stand still where scripts are off: what
 * it puts off has its turn at once there.
 */
function isReadyForAxe(): boolean {
  if (matchMedia('(scripting: none)').matches) {
    const atOnce = (handler: (...given: unknown[]) => void, _: number, ...given: unknown[]) => {
      void Promise.resolve().then(() => handler(...given));
      return 0;
    };
    Object.assign(window, { setTimeout: atOnce });
  }
  return 'axe' in window;
}

function placesOf(results: readonly Pick<Result, 'id' | 'nodes'>[]): readonly string[] {
  return results.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Of a single sign, or of one that is no letter, axe cannot tell whether it is text: its colour is for people to judge. */
function isMore({ any }: NodeResult): boolean {
  const reasons = any.map(({ data }) => (data as { messageKey?: string } | null)?.messageKey ?? '');
  return !reasons.some((reason) => ['shortTextContent', 'nonBmp'].includes(reason));
}
