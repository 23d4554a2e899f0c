import type { Locator, Page } from 'playwright/test';
import { tabTo } from './keyboard.ts';

/** Hands that have no mouse, and that count what they press; what is written counts as nothing. */
export type CountedKeys = {
  /** One key after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly tabTo: (goal: Locator) => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  /** How many keys were pressed since this was last asked. */
  readonly count: () => number;
};

export function countKeys(page: Page): CountedKeys {
  let pressed = 0;
  return {
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
      pressed += keys.length;
    },
    tabTo: async (goal) => {
      pressed += await tabTo(page, goal);
    },
    write: (text) => page.keyboard.insertText(text),
    count: () => {
      const counted = pressed;
      pressed = 0;
      return counted;
    },
  };
}
