import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { samplePdf } from '../sample-pdf.ts';
import { uploads } from '../person.ts';
import type { Filling } from './filling.ts';

/** Hands in the documents one after the other: with script each is on its way at once, without it a button sends it. */
export async function attach(page: Page, filling: Filling): Promise<void> {
  const { field, documents } = filling;
  for (const [index, name] of documents.entries()) {
    await page.waitForLoadState();
    const buffer = samplePdf(`${field.id} ${index}`);
    const control = page.locator(`input[type=file][name="${field.id}"]`);
    await control.setInputFiles({ name, mimeType: 'application/pdf', buffer });
    const upload = page.getByRole('button', { name: uploads });
    if (await upload.isVisible()) await upload.click();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toHaveCount(index + 1);
  }
  for (const { part, nth, text } of askedOfDrawings(filling)) {
    await page.locator(`[name^="${field.id}."][name$=".${part}"]`).nth(nth).fill(text);
  }
}

/** What is asked of the n-th drawing, from 0. The controls bear the document's id, which the portal gives it. */
type OfDrawing = { readonly part: string; readonly nth: number; readonly text: string };

export function askedOfDrawings({ field, input }: Filling): readonly OfDrawing[] {
  if (field.type !== 'plan') return [];
  const asked = Object.entries(input).map(([name, [text = '']]) => ({
    part: name.split('.').at(-1) ?? '',
    text,
  }));
  return asked.map(({ part, text }, index) => ({
    part,
    text,
    nth: asked.slice(0, index).filter((before) => before.part === part).length,
  }));
}
