import type { Values } from './words.ts';

const place = /\{\{(\w+)\}\}/g;

/** Puts values into the places `{{name}}` of a text; a place without a value stays visible. */
export const fillPlaces = (text: string, values: Values): string =>
  text.replace(place, (open, name: string) => String(values[name] ?? open));

/** The names of a text's places. */
export const placesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(place), ([, name = '']) => name);
