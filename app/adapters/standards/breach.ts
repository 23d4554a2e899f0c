/**
 * A file that must not be sent, for it breaks a rule of its standard. The code names the rule and the element, never what
 * was answered: it stands in the operator's log.
 */
export class Breach extends Error {
  readonly code: string;
  readonly rule: string;
  readonly element: string;

  constructor(rule: string, element: string) {
    const code = `${rule}: ${element}`;
    super(code);
    this.name = 'Breach';
    this.code = code;
    this.rule = rule;
    this.element = element;
  }
}
