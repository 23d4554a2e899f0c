import { chromium } from 'playwright';

/** Opens a page as the journeys will, and ends with 1 when that cannot be done: what is installed need not run. */
const named = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(named ? { executablePath: named } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  timeout: 60_000,
});
await browser.newPage();
await browser.close();
