import type { Page } from 'playwright/test';

/** Controls below 44 by 44 CSS pixels (WCAG 2.5.5); links within a sentence may be as high as its line. */
export function smallTargetsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxOf = (control: HTMLElement): DOMRect => {
      const isTicked = control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type);
      const label = isTicked ? document.querySelector(`label[for="${control.id}"]`) : null;
      // A card's link reaches as far as its card.
      const isSpread = getComputedStyle(control, '::after').position === 'absolute';
      return (label ?? (isSpread ? control.offsetParent : null) ?? control).getBoundingClientRect();
    };
    const isInSentence = (control: HTMLElement): boolean =>
      getComputedStyle(control).display === 'inline' &&
      control.parentElement?.innerText.trim() !== control.innerText.trim();
    const isShown = (control: HTMLElement): boolean => {
      const { right, bottom, width } = control.getBoundingClientRect();
      // What is cut to nothing is there for screen readers and for the Enter key only.
      const isCut = getComputedStyle(control).clipPath !== 'none';
      return control.checkVisibility() && !isCut && width > 1 && right > 0 && bottom > 0;
    };
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );
    return [...controls]
      .filter((control) => !(control instanceof HTMLInputElement && control.type === 'hidden'))
      .filter((control) => isShown(control) && !isInSentence(control))
      .map((control) => ({ control, box: boxOf(control) }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(
        ({ control, box }) =>
          `${control.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  });
}

/** What stands out of the window, so that people have to scroll sideways (WCAG 1.4.10). */
export function sidewaysOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => element.outerHTML.slice(0, 80));
  });
}

/** Elements whose text is cut off; what is meant for screen readers only is hidden on purpose. */
export function cutOffOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && element.clientWidth > 1 && element.innerText !== '')
      .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

/** The reader's own spacing of letters, words, lines and paragraphs (WCAG 1.4.12). */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Controls that nothing but colour sets apart, once the reader's own colours are used. */
export function edgelessOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), textarea')]
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        const { borderStyle, borderWidth, appearance, textDecorationLine } = getComputedStyle(control);
        const isEdged = borderStyle !== 'none' && parseFloat(borderWidth) > 0;
        return !isEdged && appearance === 'none' && textDecorationLine === 'none';
      })
      .map((control) => control.outerHTML.slice(0, 80)),
  );
}
