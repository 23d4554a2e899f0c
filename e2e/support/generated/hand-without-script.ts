import type { Page } from 'playwright/test';
import { isDocumentField } from '#forms/engine/fields/file.ts';
import type { Filling, Hand } from './filling.ts';
import { attach } from './attach.ts';

/** Without script nothing listens to a control: what stands in it when the button is pressed is all that counts. */
export const handWithoutScript: Hand = async (page, fillings) => {
  for (const filling of fillings) await attach(page, filling);
  await writeAll(
    page,
    fillings.filter(({ field }) => !isDocumentField(field)),
  );
};

async function writeAll(page: Page, fillings: readonly Filling[]): Promise<void> {
  const missing = await page.evaluate(
    (entries) =>
      entries.flatMap(([name, values]) => {
        const controls = [...document.getElementsByName(name)] as HTMLInputElement[];
        for (const [index, control] of controls.entries()) {
          if (['radio', 'checkbox'].includes(control.type)) control.checked = values.includes(control.value);
          else control.value = values[index] ?? '';
        }
        return controls.length < values.length ? [name] : [];
      }),
    fillings.flatMap(({ input }) => Object.entries(input)),
  );
  const unasked = missing.filter((name) => !/\.match(\.\d+)?$/.test(name));
  if (unasked.length > 0) throw new Error(`${page.url()} has no control for ${unasked.join(', ')}.`);
}
