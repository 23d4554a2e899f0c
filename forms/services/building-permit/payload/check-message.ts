import type { Element } from '../../../payload/element.ts';

type RuleId = 'sch-xbau-001' | 'sch-xbau-002' | 'sch-xbau-gen-001';

/** A message that XBau's Schematron would refuse: it must not be sent. It names the rule, never what was answered. */
export class XbauError extends Error {
  readonly code: RuleId;

  constructor(code: RuleId, element: string) {
    super(`${code}: ${element}`);
    this.name = 'XbauError';
    this.code = code;
  }
}

/** How the directory DVDV names an office. */
const DVDV_KEY = /^[a-z]{3}:\d+$/;

/**
 * The rules of XBau's Schematron that can fire on message 0200; the others look at messages of other kinds. Throws
 * `XbauError`, and returns the message as it is where nothing is wrong.
 */
export function checkMessage(root: Element): Element {
  checkOffice(root, 'leser', 'sch-xbau-001');
  checkOffice(root, 'autor', 'sch-xbau-002');
  refuseEmpty(root);
  return root;
}

function checkOffice(root: Element, role: 'leser' | 'autor', rule: RuleId): void {
  const office = ['nachrichtenkopf.g2g', role];
  if (textAt(root, [...office, 'verzeichnisdienst', 'code']) !== 'DVDV') return;
  if (!DVDV_KEY.test(textAt(root, [...office, 'kennung']))) throw new XbauError(rule, role);
}

function refuseEmpty([name, content]: Element): void {
  const isEmpty = content.length === 0 || (typeof content === 'string' && content.trim() === '');
  if (isEmpty) throw new XbauError('sch-xbau-gen-001', name);
  if (typeof content !== 'string') content.forEach(refuseEmpty);
}

/** The text at the end of a path; empty where there is none. */
function textAt([, content]: Element, [next, ...deeper]: readonly string[]): string {
  if (typeof content === 'string') return next === undefined ? content : '';
  const child = content.find(([name]) => name === next);
  return child ? textAt(child, deeper) : '';
}
