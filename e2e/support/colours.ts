import type { Page } from 'playwright/test';

/** By tab, what its pages have drawn on what so far. */
const drawn = new WeakMap<Page, Set<string>>();

/**
 * Whether the page draws letters in colours, on grounds or in sizes that no page of this tab has drawn before. Colours come
 * from few style sheets: whoever walks through a hundred pages meets the same ones again and again.
 */
export async function drawsNewColours(page: Page): Promise<boolean> {
  const before = drawn.get(page) ?? new Set();
  const now = await page.evaluate(coloursDrawn);
  const isNew = now.some((colours) => !before.has(colours));
  drawn.set(page, new Set([...before, ...now]));
  return isNew;
}

/** Colour, size and weight of the letters, and each ground below them, down to the page's own. */
function coloursDrawn(): readonly string[] {
  const grounds = new Map<Element | null, string>([[null, '']]);
  const all = new Set<string>();
  // In the order of the document: what stands around an element comes before it.
  for (const element of document.querySelectorAll('*')) {
    const { color, fontSize, fontWeight, backgroundColor, backgroundImage, opacity } =
      getComputedStyle(element);
    const below = grounds.get(element.parentElement) ?? '';
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const isClear = own === 'rgba(0, 0, 0, 0) none 1';
    grounds.set(element, isClear ? below : `${below} / ${own}`);
    all.add(`${color} ${fontSize} ${fontWeight} on ${grounds.get(element) ?? ''}`);
  }
  return [...all];
}
