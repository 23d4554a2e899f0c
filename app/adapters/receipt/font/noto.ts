import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { lateFamily, openFamily } from './face.ts';
import type { Family } from './face.ts';

/**
 * The fonts of receipts in the order in which they are searched: Noto Sans draws every letter of DIN 91379, Greek and
 * Cyrillic; the others are opened for the first text that needs them.
 */
export async function openNotoFamilies(): Promise<readonly Family[]> {
  const [regular, bold] = await Promise.all([
    readFile(fileOf('noto-sans/400Regular/NotoSans_400Regular')),
    readFile(fileOf('noto-sans/700Bold/NotoSans_700Bold')),
  ]);
  return [openFamily({ regular, bold }), ARABIC, HEBREW];
}

const fileOf = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}.ttf`);

/** The two joiners stand between Persian letters and shape them, so they are of this script, too. */
const ARABIC = lateFamily(/[\p{Script_Extensions=Arabic}\u200c\u200d]/u, {
  regular: () => readFileSync(fileOf('noto-sans-arabic/400Regular/NotoSansArabic_400Regular')),
  bold: () => readFileSync(fileOf('noto-sans-arabic/700Bold/NotoSansArabic_700Bold')),
});

const HEBREW = lateFamily(/\p{Script_Extensions=Hebrew}/u, {
  regular: () => readFileSync(fileOf('noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular')),
  bold: () => readFileSync(fileOf('noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold')),
});
