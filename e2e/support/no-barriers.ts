import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { barriersOn } from './axe.ts';
import { smallTargetsOn } from './layout.ts';

/** Nothing keeps anybody out of this page, and everything on it is large enough to be hit. */
export async function expectNoBarriers(page: Page): Promise<void> {
  expect(await barriersOn(page)).toEqual([]);
  expect(await smallTargetsOn(page)).toEqual([]);
}
