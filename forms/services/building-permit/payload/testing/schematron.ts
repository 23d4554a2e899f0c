import { readFileSync } from 'node:fs';
import { evaluateXPath, evaluateXPathToBoolean, evaluateXPathToNodes } from 'fontoxpath';
import { type Document, type Element, parseXmlDocument } from 'slimdom';

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron';

/** Which rules of a Schematron file a document breaks, and how many assertions looked at it. */
export type Verdict = { readonly tried: number; readonly failed: readonly string[] };

/**
 * Judges by the assertions themselves (ISO/IEC 19757-3): in each pattern the first rule whose context fits a node fires.
 * As much of Schematron as XBau's files use: contexts, abstract rules with `extends`, namespaces, XPath 2.
 */
export function judge(schematronFile: URL, xml: string): Verdict {
  const schematron = parseXmlDocument(readFileSync(schematronFile, 'utf8'));
  const look = lookWith(schematron);
  const document = parseXmlDocument(xml);
  const asserts = all(schematron, 'pattern').flatMap((pattern) => fired(pattern, document, look));
  const failed = asserts.filter(({ node, test }) => !look.holds(test, node));
  return { tried: asserts.length, failed: failed.map(({ id }) => id) };
}

type Node = Document | Element;
type Look = {
  readonly nodes: (path: string, node: Node) => readonly Element[];
  readonly holds: (test: string, node: Node) => boolean;
};
type Assert = { readonly id: string; readonly test: string; readonly node: Element };

function lookWith(schematron: Document): Look {
  const spaces = new Map(all(schematron, 'ns').map((ns) => [textOf(ns, 'prefix'), textOf(ns, 'uri')]));
  const options = {
    namespaceResolver: (prefix: string) => spaces.get(prefix) ?? '',
    language: evaluateXPath.XPATH_3_1_LANGUAGE,
  };
  return {
    nodes: (path, node) => evaluateXPathToNodes<Element>(path, node, null, {}, options),
    holds: (test, node) => evaluateXPathToBoolean(test, node, null, {}, options),
  };
}

function fired(pattern: Element, document: Document, look: Look): readonly Assert[] {
  const rules = all(pattern, 'rule');
  const abstract = new Map(rules.map((rule) => [textOf(rule, 'id'), rule]));
  const seen = new Set<Element>();
  return rules.flatMap((rule) => {
    const context = textOf(rule, 'context');
    if (context === '') return [];
    const nodes = look.nodes(context.startsWith('/') ? context : `//${context}`, document);
    const fresh = nodes.filter((node) => !seen.has(node));
    fresh.forEach((node) => seen.add(node));
    const own = [rule, ...all(rule, 'extends').map((one) => abstract.get(textOf(one, 'rule')) ?? one)];
    const asserts = own.flatMap((one) => all(one, 'assert'));
    return fresh.flatMap((node) =>
      asserts.map((assert) => ({ id: textOf(assert, 'id'), test: textOf(assert, 'test'), node })),
    );
  });
}

function all(node: Node, name: string): readonly Element[] {
  return node.getElementsByTagNameNS(SCHEMATRON, name);
}

function textOf(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? '';
}
