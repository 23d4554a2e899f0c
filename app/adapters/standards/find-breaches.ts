import type { Document, Element } from 'slimdom';
import type { XPath } from './load-xpath.ts';
import type { Pattern, Rule } from './read-rules.ts';

type Broken = { readonly assertion: string; readonly element: string };

/** The assertions that do not hold in a document, each with the element it looked at. */
export function findBreaches(
  xpath: XPath,
  patterns: readonly Pattern[],
  document: Document,
): readonly Broken[] {
  const names = new Set(document.getElementsByTagName('*').map(({ localName }) => localName));
  return patterns.flatMap((pattern) => {
    // Most rules of a standard are about messages of other kinds; looking for those elements would cost most of the time.
    const rules = pattern.rules.filter(({ from }) => from === '*' || names.has(from));
    const find = finderFor(xpath, pattern);
    const seen = new Set<Element>();
    return rules.flatMap((rule) => {
      const nodes = find(rule.context, document).filter((node) => !seen.has(node));
      nodes.forEach((node) => seen.add(node));
      return brokenAt(rule, nodes, find);
    });
  });
}

type Find = (path: string, document: Document | null, nodes?: readonly Element[]) => readonly Element[];

function finderFor({ evaluateXPath, evaluateXPathToNodes }: XPath, { spaces }: Pattern): Find {
  const options = {
    namespaceResolver: (prefix: string) => spaces.get(prefix) ?? '',
    language: evaluateXPath.XPATH_3_1_LANGUAGE,
  };
  return (path, document, nodes = []) =>
    evaluateXPathToNodes<Element>(path, document, null, { nodes }, options);
}

function brokenAt({ assertions }: Rule, nodes: readonly Element[], find: Find): readonly Broken[] {
  if (nodes.length === 0) return [];
  return assertions.flatMap(({ id, test }) =>
    find(`$nodes?*[not(${test})]`, null, nodes).map(({ localName }) => ({
      assertion: id,
      element: localName,
    })),
  );
}
