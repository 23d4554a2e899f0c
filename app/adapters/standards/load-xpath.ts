import type { evaluateXPath, evaluateXPathToNodes } from 'fontoxpath';

export type XPath = {
  readonly evaluateXPath: typeof evaluateXPath;
  readonly evaluateXPathToNodes: typeof evaluateXPathToNodes;
};

/** XPath 3.1, loaded with the first message. */
export async function loadXPath(): Promise<XPath> {
  const loaded: object = await import('fontoxpath');
  // Node sees what this CommonJS package exports as its default, other loaders see it by name.
  return ('default' in loaded ? loaded.default : loaded) as XPath;
}
