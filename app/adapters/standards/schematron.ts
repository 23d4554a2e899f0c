import { readFile } from 'node:fs/promises';
import { Breach } from './breach.ts';
import { findBreaches } from './find-breaches.ts';
import type { Judge } from './judge.ts';
import { loadXPath } from './load-xpath.ts';
import { readRules } from './read-rules.ts';

/**
 * Judges XML by the assertions of Schematron files (ISO/IEC 19757-3): in each pattern the first rule whose context fits
 * an element fires. As much of Schematron as XÖV uses: contexts, abstract rules with `extends`, namespaces, XPath 3.1.
 */
export async function openSchematron(paths: readonly string[]): Promise<Judge> {
  // Loaded with the first message: most starts of the portal need none of it.
  const { parseXmlDocument } = await import('slimdom');
  const xpath = await loadXPath();
  const files = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const patterns = files.flatMap((file) => readRules(parseXmlDocument(file)));
  return (bytes) => {
    const message = parseXmlDocument(new TextDecoder().decode(bytes));
    const [first] = findBreaches(xpath, patterns, message);
    if (first) throw new Breach(first.assertion, first.element);
  };
}
