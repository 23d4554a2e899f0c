import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { isContent } from '#forms/engine/fields/content.ts';
import { isDocumentField } from '#forms/engine/fields/file.ts';
import { expectNoBarriers } from '../no-barriers.ts';
import { button } from '../person.ts';
import { words } from '../words.ts';
import type { Stop } from './covering-journeys.ts';
import type { Filling, Standing } from './filling.ts';
import { expectAsked } from './shown-controls.ts';
import type { Walk } from './walk.ts';

/**
 * Looks at the page that the browser shows, answers it and goes on; gives the address of the next one, `null` where a
 * rule forbids it.
 */
export async function drawStop(walk: Walk, { stop, fillings, more }: Standing): Promise<string | null> {
  const { page, hand } = walk;
  const scans = isNewToScan(walk, stop) ? walk.scans : null;
  walk.seen.add(stop.marks.everything.join(' '));
  for (const [option, label] of Object.entries(await expectAsked(page, stop))) walk.labels.set(option, label);
  if (scans === 'untouched') await expectNoBarriers(page, 'untouched');
  if (isNewToRefuse(walk, fillings)) await sendEmpty(walk);
  if (stop.visit.kind === 'page') await hand(page, fillings);
  else await page.locator(`[name=more][value=${more ? 'yes' : 'no'}]`).check();
  if (scans === 'filled') await expectNoBarriers(page, 'filled in');
  const status = await pressAndSettle(walk, fillings);
  return keepRules(walk, stop, status);
}

/** Whether these questions were never scanned together: which of their options are offered changes nothing for a scan. */
function isNewToScan({ scanned }: Walk, { marks }: Stop): boolean {
  const questions = marks.questions.join(' ');
  const isNew = !scanned.has(questions);
  scanned.add(questions);
  return isNew;
}

/** Whether a question that has to be answered is of a kind that was never sent empty; from now on it was. */
function isNewToRefuse({ sentEmpty }: Walk, fillings: readonly Filling[]): boolean {
  const needed = fillings
    .map(({ field }) => field)
    .filter((field) => !isContent(field) && !field.optional && !(isDocumentField(field) && field.later));
  const isNew = needed.some(({ type }) => !sentEmpty.has(type));
  for (const { type } of needed) sentEmpty.add(type);
  return isNew;
}

async function sendEmpty(walk: Walk): Promise<void> {
  expect(await press(walk), `empty: ${walk.page.url()}`).toBe(422);
  await expect(walk.page).toHaveTitle(new RegExp(`^${words[walk.language].errorTitle}`));
  await expectNoBarriers(walk.page, 'sent empty');
}

/** Where a name means several places the page comes again and asks which; then that is said. */
async function pressAndSettle(walk: Walk, fillings: readonly Filling[]): Promise<number> {
  const status = await press(walk);
  const matches = fillings.flatMap(({ input }) =>
    Object.entries(input).filter(([name]) => /\.match(\.\d+)?$/.test(name)),
  );
  if (status !== 422 || matches.length === 0) return status;
  let isSaid = false;
  for (const [name, [code = '']] of matches) {
    const offered = walk.page.locator(`[type=radio][name="${name}"][value="${code}"]`);
    if (!(await offered.isVisible())) continue;
    isSaid = true;
    await offered.check();
  }
  return isSaid ? press(walk) : status;
}

/** What the page says to the rules that these answers break: errors stop the way, warnings are confirmed. */
async function keepRules(walk: Walk, { visit }: Stop, status: number): Promise<string | null> {
  const { page } = walk;
  const rules = visit.violated.map(({ rule }) => rule);
  if (rules.length > 0) {
    expect(status, page.url()).toBe(422);
    await expectNoBarriers(page, 'a rule broken');
    const errors = rules.filter(({ level }) => level === 'error');
    for (const { at } of errors) await expectErrorAt(page, at.at(-1) ?? '');
    if (errors.length > 0) return null;
    for (const { id } of rules) await page.locator(`[name=confirmed][value="${id}"]`).check();
    status = await press(walk);
  }
  expect(status, page.url()).toBe(303);
  return new URL(page.url()).pathname;
}

/** The summary leads to the field, and the sentence stands there too. */
async function expectErrorAt(page: Page, field: string): Promise<void> {
  await expect(page.getByRole('alert').locator(`a[href^="#f-${field}"]`)).toBeVisible();
  await expect(page.locator(`[id="f-${field}-error"]`)).toBeVisible();
}

/** Presses "continue" and waits until the next page stands; gives the status of the answer. */
async function press({ page, language }: Walk): Promise<number> {
  const answering = page.waitForResponse((response) => response.request().method() === 'POST');
  const loading = page.waitForEvent('domcontentloaded');
  await button(page, words[language].continue).click();
  const [answer] = await Promise.all([answering, loading]);
  return answer.status();
}
