import { expect, test } from 'playwright/test';
test('the bare address leads home', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anträge und Anzeigen online');
});
