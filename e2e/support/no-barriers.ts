import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { barriersAndDoubtsOn } from './axe.ts';
import { sidewaysOn, smallTargetsOn } from './layout.ts';

/**
 * Nothing keeps anybody out of the page as it stands, and nothing is left undecided; what is to be hit is large enough, and
 * nothing stands out of the window. The test goes on to look at other pages too.
 */
export async function expectNoBarriers(page: Page, state = 'as it stands'): Promise<void> {
  const found = [await barriersAndDoubtsOn(page), await smallTargetsOn(page), await sidewaysOn(page)];
  expect.soft(found.flat(), `${state}: ${page.url()}`).toEqual([]);
}
