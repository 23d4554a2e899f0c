import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect } from 'playwright/test';
import { logOf, startPortal } from './support/portal.ts';
import type { RunningPortal } from './support/portal.ts';
import { answerByPost } from './support/post-form.ts';
import { test as strictTest } from './support/strict-test.ts';

// The sources are put together while they are asked for.
strictTest.setTimeout(300_000);

/** A portal that serves the sources, as `npm run dev` does. */
const test = strictTest.extend<{ readonly portal: RunningPortal }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
  portal: async ({}, use) => {
    const portal = await startPortal(undefined, {}, ['--dev']);
    await use(portal);
    await portal.stop();
    portal.remove();
  },
  baseURL: ({ portal }, use) => use(portal.url),
});

/** Where the build tool would listen for browsers; two portals in development cannot both have it. */
const portOfTheBuildTool = 24_678;

test('a searchable field opens in development, and beside a second such portal too', async ({
  page,
  portal,
}) => {
  const { path } = await answerByPost(page.request, { until: 'wohnanschrift' });
  await page.goto(path);

  await page.getByRole('textbox', { name: 'Staat', exact: true }).focus();
  const country = page.getByRole('combobox', { name: 'Staat', exact: true });
  await expect(country).toBeFocused({ timeout: 120_000 });
  await country.fill('Frank');
  await expect(page.getByRole('option', { name: 'Frankreich' })).toBeVisible();
  expect(logOf(portal.folder)).toBe('');

  const second = createServer().listen(portOfTheBuildTool, '127.0.0.1');
  await once(second, 'listening');
  second.close();
});
