import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import type { Answer, StoryPage } from './story.ts';

/** More stops than any page of ours has; beyond it the focus walks in a circle. */
const mostStops = 150;

/**
 * Presses Tab until the focus is on `goal`, and sees on the way that it is visible wherever it is. Returns how often it was
 * pressed.
 */
export async function tabTo(page: Page, goal: Locator): Promise<number> {
  await expect(goal.first()).toBeAttached();
  for (let stops = 0; stops < mostStops; stops += 1) {
    const { isThere, unseen } = await lookAtFocus(goal);
    expect(unseen).toBeNull();
    if (isThere) return stops;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by keyboard to ${String(goal)}`);
}

/** `unseen`: the focused element when nothing shows that it is focused, or when it is off the screen. */
type Look = { readonly isThere: boolean; readonly unseen: string | null };

function lookAtFocus(goal: Locator): Promise<Look> {
  return goal.evaluateAll((elements) => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return { isThere: false, unseen: null };
    const label = focused.id === '' ? null : document.querySelector(`label[for="${focused.id}"]`);
    const shown = [focused, ...(label === null ? [] : [label])].some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom } = focused.getBoundingClientRect();
    const isOnScreen = bottom > 0 && top < window.innerHeight;
    const unseen = shown && isOnScreen ? null : focused.outerHTML.slice(0, 120);
    return { isThere: elements.some((element) => element === focused), unseen };
  });
}

type Acts = {
  readonly [K in Answer['kind']]: (page: Page, answer: Extract<Answer, { kind: K }>) => Promise<void>;
};

/** How a person without a mouse does each thing. */
const acts: Acts = {
  write: async (page, { label, text }) => {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  },
  choose: async (page, { label }) => {
    const list = page.locator('select', { has: page.getByRole('option', { name: label, exact: true }) });
    if ((await list.count()) > 0) return chooseInList(page, list, label);
    const goal = page.getByRole('radio', { name: label, exact: true });
    const name = await goal.getAttribute('name');
    await tabTo(page, page.locator(`input[type=radio][name="${name ?? ''}"]`));
    // Space takes the one with the focus; an arrow goes on to the next one and takes it.
    await page.keyboard.press('Space');
    for (let others = 0; others < 20 && !(await goal.isChecked()); others += 1)
      await page.keyboard.press('ArrowDown');
    await expect(goal).toBeChecked();
  },
  tick: async (page, { label }) => {
    await tabTo(page, page.getByRole('checkbox', { name: label }));
    await page.keyboard.press('Space');
  },
  attach: () => Promise.reject(new Error('Files are chosen in a window of the system.')),
};

/** Without opening the list: an arrow goes on to the next entry and takes it. */
async function chooseInList(page: Page, list: Locator, label: string): Promise<void> {
  await tabTo(page, list);
  const chosen = list.locator('option:checked');
  for (let others = 0; others < 50 && (await chosen.innerText()) !== label; others += 1)
    await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveText(label);
}

/** Answers a page and goes on, all by keyboard. */
export async function typePage(page: Page, { answers }: StoryPage, next: string): Promise<void> {
  for (const answer of answers) {
    // The table's type ties each kind to its act; the compiler cannot follow that through an index.
    const act = acts[answer.kind] as (page: Page, answer: Answer) => Promise<void>;
    await act(page, answer);
  }
  await pressButton(page, next);
}

/** Goes to a button and presses it. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}
