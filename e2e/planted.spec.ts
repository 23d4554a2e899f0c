import { expect, test } from 'playwright/test';
import { barriersAndDoubtsOn } from './support/axe.ts';
import { canaryFilesIn } from './support/canaries.ts';
import { tabTo } from './support/keyboard.ts';
import { cutOffOn, edgelessOn, sidewaysOn, smallTargetsOn } from './support/layout.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A check that finds nothing proves nothing until it has found what was put there to be found. */
const page = (body: string) =>
  `<!doctype html><html lang="de"><head><title>Probe</title></head><body><main><h1>Probe</h1>${body}</main></body></html>`;

const barriers = [
  { title: 'a picture without words', body: '<img src="data:," >', rule: /^image-alt/ },
  { title: 'a control without a label', body: '<input>', rule: /^label/ },
  { title: 'pale letters', body: '<p style="color:#767676">blass</p>', rule: /^color-contrast-enhanced/ },
  {
    title: 'links of one name to two places',
    body: '<a href="https://a.example/">hier</a> <a href="https://b.example/">hier</a>',
    rule: /^identical-links/,
  },
];

for (const { title, body, rule } of barriers) {
  test(`axe finds ${title}`, async ({ page: tab }) => {
    await tab.setContent(page(body));
    expect(await barriersAndDoubtsOn(tab)).toContainEqual(expect.stringMatching(rule));
  });
}

test('pale letters on a later page are found, and on another ground', async ({ page: tab }) => {
  const pale = expect.stringMatching(/^color-contrast-enhanced/);
  await tab.setContent(page('<p>dunkel</p>'));
  expect(await barriersAndDoubtsOn(tab)).toEqual([]);
  await tab.setContent(page('<p>dunkel</p><p style="color:#767676">blass</p>'));
  expect(await barriersAndDoubtsOn(tab)).toEqual([pale]);
  await tab.setContent(
    page('<div style="background:#ddd"><p>dunkel</p><p style="color:#555">blass</p></div>'),
  );
  expect(await barriersAndDoubtsOn(tab)).toEqual([pale]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('axe finds a picture without words, too', async ({ page: tab }) => {
    await tab.setContent(page('<img src="data:," >'));
    expect(await barriersAndDoubtsOn(tab)).toContainEqual(expect.stringMatching(/^image-alt/));
  });
});

test('what is too small, too wide, cut off or without an edge is found', async ({ page: tab }) => {
  await tab.setViewportSize({ width: 320, height: 640 });
  await tab.emulateMedia({ forcedColors: 'active' });
  await tab.setContent(
    page(`
      <button style="inline-size:20px; block-size:20px; padding:0">x</button>
      <button style="appearance:none; border:0; inline-size:60px; block-size:60px">y</button>
      <div style="inline-size:400px">breit</div>
      <p style="inline-size:60px; overflow:hidden; white-space:nowrap">abgeschnittener Satz</p>
    `),
  );
  expect(await smallTargetsOn(tab)).toEqual([expect.stringMatching(/20×20$/)]);
  expect(await sidewaysOn(tab)).toEqual([expect.stringContaining('400px')]);
  expect(await cutOffOn(tab)).toEqual([expect.stringContaining('60px; overflow')]);
  expect(await edgelessOn(tab)).toEqual([expect.stringContaining('60px; block-size:60px')]);
});

test('a focus that nobody sees is found', async ({ page: tab }) => {
  await tab.setContent(page('<button style="outline:none">unsichtbar</button><button>Ziel</button>'));
  await expect(tabTo(tab, tab.getByRole('button', { name: 'Ziel' }))).rejects.toThrow('unsichtbar');
});

test('a word in a file is found, whatever it stands between', () => {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  writeFileSync(join(folder, 'table'), Buffer.from('\0\x01Kanarien\xff', 'latin1'));
  writeFileSync(join(folder, 'other'), 'nichts');
  expect(canaryFilesIn(folder, ['Kanarien'])).toEqual([join(folder, 'table')]);
  rmSync(folder, { recursive: true });
});
