import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { openProblemPages } from './problem-page.js';

const problem = openProblemPages('locales');

/** The page as it is sent for an address. */
function pageFor(path: string): string {
  let page = '';
  const response = { writeHead: () => response, end: (body: Buffer) => (page = body.toString()) };
  // Only what a problem page does with a response.
  problem(response as unknown as ServerResponse, 413, path);
  return page;
}

test.each([
  ['/de/apply', 'de'],
  ['/en', 'en'],
  ['/de-simple/apply/trade-licence', 'de-simple'],
  ['/xx/apply', 'de'],
  ['/health', 'de'],
])('what goes wrong at %s is told in %s', (path, language) => {
  expect(pageFor(path)).toContain(`<html lang="${language}">`);
});
