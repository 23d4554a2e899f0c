/** A condition of a small form, written down independently of the form language. */
export type Condition =
  | { readonly is: 'yes'; readonly name: string }
  | { readonly is: 'one of'; readonly name: string; readonly options: readonly string[] }
  | { readonly is: 'compare'; readonly name: string; readonly operator: Operator; readonly number: number }
  | { readonly is: 'less'; readonly left: string; readonly right: string }
  | { readonly is: 'sum'; readonly left: string; readonly right: string; readonly above: number }
  | { readonly is: 'empty'; readonly name: string }
  | { readonly is: 'index'; readonly number: number }
  | { readonly is: 'count'; readonly list: string; readonly above: number }
  | { readonly is: 'some'; readonly list: string; readonly of: Condition }
  | { readonly is: 'every'; readonly list: string; readonly of: Condition }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'and'; readonly left: Condition; readonly right: Condition }
  | { readonly is: 'or'; readonly left: Condition; readonly right: Condition };

export type Operator = '=' | '!=' | '<' | '>=';

export type SmallField = {
  readonly id: string;
  readonly when: Condition | null;
  readonly isOptional: boolean;
} & (
  | { readonly kind: 'yesno' }
  /** Any whole number from 0 to 2. */
  | { readonly kind: 'integer' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly id: string; readonly when: Condition | null }[];
    }
);

export type SmallRule = {
  readonly id: string;
  readonly at: string;
  readonly level: 'error' | 'warning';
  readonly when: Condition | null;
  readonly must: Condition;
};

export type SmallPage = {
  readonly kind: 'page';
  readonly id: string;
  readonly when: Condition | null;
  readonly fields: readonly SmallField[];
  readonly rules: readonly SmallRule[];
};

/** A list of at most two items with one page each. With a condition for `most`, it is two or none. */
export type SmallList = {
  readonly kind: 'list';
  readonly id: string;
  readonly when: Condition | null;
  readonly least: 0 | 1;
  readonly most: Condition | null;
  readonly page: SmallPage;
};

/** A form so small that all answers to it can be tried. */
export type SmallForm = {
  readonly steps: readonly (SmallPage | SmallList)[];
  readonly never: readonly Condition[];
};
