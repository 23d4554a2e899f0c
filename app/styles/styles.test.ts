import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.css'));

describe('The style sheets', () => {
  test('weigh at most 30 KB together', () => {
    expect(Buffer.byteLength(files.map(read).join(''))).toBeLessThanOrEqual(30_000);
  });

  test.each(files)('%s knows start and end, but neither left nor right', (name) => {
    const rules = read(name).replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const physical = /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-)?(?:left|right|top|bottom)\b/gm;
    expect(rules.match(physical) ?? []).toEqual([]);
    expect(rules).not.toMatch(/(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:\s/m);
  });

  test('measure in the reader’s own letter size', () => {
    const rules = read('forms.css') + read('content.css') + read('page.css');
    expect(rules.match(/\d(?:px|pt)\b/g) ?? []).toEqual([]);
  });
});

type Theme = ReadonlyMap<string, string>;

function themes(): readonly (readonly [string, Theme])[] {
  const [light = '', dark = ''] = read('kern-tokens.css').split('@media (prefers-color-scheme: dark)');
  const colours = (css: string): readonly (readonly [string, string])[] =>
    [...css.matchAll(/--kern-color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
  return [
    ['light', new Map(colours(light))],
    ['dark', new Map([...colours(light), ...colours(dark)])],
  ];
}

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(theme.get(name) ?? '#808080'))
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['layout-background-default', 'layout-background-hued'];
const feedback = ['danger', 'info', 'success', 'warning'];
const texts = [
  ...[
    'layout-text-default',
    'layout-text-muted',
    'action-default',
    'action-hover',
    'action-visited',
    'feedback-danger',
  ].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...feedback.flatMap((tone) => [
    [`feedback-${tone}`, `feedback-${tone}-background`] as const,
    ['layout-text-default', `feedback-${tone}-background`] as const,
    ['layout-background-default', `feedback-${tone}`] as const,
  ]),
  ['action-on-default', 'action-default'] as const,
  ['action-on-default', 'action-hover'] as const,
];
const edges = [
  ...['layout-border', 'form-input-border', 'action-default', 'action-focus'].flatMap((edge) =>
    grounds.map((ground) => [edge, ground] as const),
  ),
  ...feedback.map((tone) => ['action-focus', `feedback-${tone}-background`] as const),
  ...feedback.map((tone) => [`feedback-${tone}`, 'layout-background-default'] as const),
];

describe.each(themes())('In the %s theme', (_name, theme) => {
  test.each(texts)('the text %s can be read on %s by everybody (7:1)', (text, ground) => {
    expect(theme.has(text) && theme.has(ground)).toBe(true);
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(edges)('the edge %s can be seen on %s (3:1)', (edge, ground) => {
    expect(theme.has(edge) && theme.has(ground)).toBe(true);
    expect(contrast(theme, edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('People get what they asked their system for', () => {
  const all = files.map(read).join('');

  test.each([
    'prefers-color-scheme: dark',
    'prefers-contrast: more',
    'forced-colors: active',
    'prefers-reduced-motion: no-preference',
  ])('%s', (query) => {
    expect(all).toContain(query);
  });

  test('motion only where nobody minds it', () => {
    const calm = all.replaceAll(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}/g, '');
    expect(calm).not.toMatch(/transition|animation/);
  });
});
