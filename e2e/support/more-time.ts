import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectNoBarriers } from './no-barriers.ts';

/** Whoever is away hears before the time is over that it will be, and goes on by one press. */
export async function expectMoreTime(page: Page, after: string, minutes: number): Promise<void> {
  await expect(page.getByText(`Nach ${minutes} Minuten Pause`)).toBeVisible();
  await page.clock.fastForward(after);
  const more = page.getByRole('button', { name: 'Weiterarbeiten' });
  await expect(more).toBeInViewport();
  await expectNoBarriers(page, 'a page that ends soon');
  await more.click();
  await expect(page.getByText(`Gut. Sie haben wieder ${minutes} Minuten.`)).toBeVisible();
}
