import type { FindingTexts } from './engine/describe-finding.ts';
import { readJsonFile } from './read-json-file.ts';

/** The sentences for findings about definitions, and for those about their words, which name the text first. */
export function readFindingTexts(language: 'de' | 'en'): FindingTexts {
  const ofWords = Object.entries(readTexts(`locales/${language}/text-findings.json`));
  return {
    ...Object.fromEntries(ofWords.map(([code, sentence]) => [code, `{{where}}${sentence}`])),
    ...readTexts(`locales/${language}/findings.json`),
  };
}

/** Our own files: one sentence for each code. Should one of them be broken itself, place and code are left to say. */
function readTexts(file: string): FindingTexts {
  const read = readJsonFile(file);
  return read.ok ? (read.value as FindingTexts) : {};
}
