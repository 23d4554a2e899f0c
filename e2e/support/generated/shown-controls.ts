import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { isContent } from '#forms/engine/fields/content.ts';
import type { Stop } from './covering-journeys.ts';

/** What a page of the form shows: fields asked, options offered, and remarks. */
type Shown = {
  readonly questions: readonly string[];
  readonly options: readonly string[];
  readonly remarks: readonly string[];
};

/** The page shows what the engine asks here, and nothing else; gives the words of each option. */
export async function expectAsked(page: Page, stop: Stop): Promise<Readonly<Record<string, string>>> {
  const { labels, ...shown } = await controlsOn(page);
  expect(shown, page.url()).toEqual(askedAt(stop));
  return labels;
}

function askedAt({ visit, offered }: Stop): Shown {
  if (visit.kind === 'overview') return { questions: [], options: [], remarks: [] };
  const questions = visit.fields.filter((field) => !isContent(field));
  const remarks = visit.fields.filter(({ type }) => type === 'notice' || type === 'heading');
  return {
    questions: questions.map(({ id }) => id),
    options: questions.flatMap(({ id, type }) => {
      const ids = type === 'declaration' ? ['yes'] : (offered[id] ?? []);
      return ids.map((option) => `${id}=${option}`);
    }),
    remarks: remarks.map(({ id }) => `f-${id}`),
  };
}

/** By the names of the controls, which are the field's id, or that, a dot and the name of a part. */
function controlsOn(page: Page): Promise<Shown & { readonly labels: Readonly<Record<string, string>> }> {
  return page.evaluate(() => {
    const form = document.querySelector('main form');
    const controls = [
      ...(form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, textarea, select') ?? []),
    ].filter(({ type, name }) => type !== 'hidden' && !['more', 'confirmed', ''].includes(name));
    const options = controls.flatMap((control): readonly (readonly [string, string])[] => {
      const { name, value, type, labels } = control;
      if (['radio', 'checkbox'].includes(type)) return [[`${name}=${value}`, labels?.[0]?.textContent ?? '']];
      if (!(control instanceof HTMLSelectElement)) return [];
      const given = [...control.options].filter((option) => option.value !== '');
      return given.map((option) => [`${name}=${option.value}`, option.text]);
    });
    return {
      questions: [...new Set(controls.map(({ name }) => name.split('.')[0] ?? ''))],
      options: options.map(([option]) => option),
      remarks: [...(form?.querySelectorAll('h2[id^="f-"]:not(.items h2)') ?? [])].map(({ id }) => id),
      labels: Object.fromEntries(options),
    };
  });
}
