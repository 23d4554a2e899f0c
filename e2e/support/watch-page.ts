import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

/** Looks on while somebody walks, and says at the end whether a rule was broken. */
export async function watchPage(page: Page): Promise<(secret: RegExp) => void> {
  const broken = await watchPolicy(page);
  const addresses: string[] = [];
  const inline: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'document' || response.status() >= 300) return;
    inline.push(...inlineIn(await response.text().catch(() => '')));
  });
  return (secret) => {
    expect(broken()).toEqual([]);
    expect(inline).toEqual([]);
    expect(addresses.filter((address) => secret.test(address))).toEqual([]);
    const { origin } = new URL(page.url());
    expect(addresses.filter((address) => !address.startsWith(origin))).toEqual([]);
  };
}

/** What the browser reports when the policy stops something, and what scripts throw. */
async function watchPolicy(page: Page): Promise<() => readonly string[]> {
  const broken: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => broken.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) broken.push(message.text());
  });
  return () => broken;
}

/** Inline styles, handlers and scripts in the text of a page. */
function inlineIn(html: string): readonly string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>|<style[^>]*>|<[^>]+\s(?:style|on\w+)=[^>]*>/g)].map(
    ([found]) => found,
  );
}
