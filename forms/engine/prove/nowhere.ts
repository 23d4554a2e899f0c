import type { Expression } from '../feel/model.ts';
import { BOOLEAN, STRING } from '../feel/types.ts';
import type { Service } from '../model.ts';

const known = new WeakMap<Service, Expression>();

/**
 * That nobody is in charge, since the answer is missing which says where. The law lets no form end so, and people could
 * fill it in but never send it.
 */
export function nowhereOf(service: Service): Expression {
  const made = known.get(service) ?? make(service);
  known.set(service, made);
  return made;
}

function make({ route: { by } }: Service): Expression {
  return {
    source: `${by.join('.')} = null`,
    type: BOOLEAN,
    reads: [by],
    tree: {
      node: 'compare',
      operator: '=',
      left: { node: 'path', names: by, type: STRING },
      right: { node: 'literal', value: { is: 'null' } },
    },
  };
}
