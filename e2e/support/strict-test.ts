import { expect, test as base } from 'playwright/test';

/** A test that fails, too, when a script of the page breaks or does what our own policy forbids. */
export const test = base.extend<{ readonly strict: undefined }>({
  strict: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (/Content.Security.Policy|Trusted/i.test(message.text())) faults.push(message.text());
      });
      page.on('pageerror', ({ message }) => {
        // Chromium's own word for a page that was left before it had faded in.
        if (!message.startsWith('Transition was')) faults.push(message);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
