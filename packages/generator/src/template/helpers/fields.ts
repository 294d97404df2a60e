import { nearest } from '@variorum/core';
import { type HelperTable, stringOf } from './helper.ts';

export const fields: HelperTable = {
  field: {
    usage: 'field "name"',
    arity: [1, 1],
    run([given], _, views) {
      const name = stringOf(given);
      const field = Object.hasOwn(views, name) ? views[name] : undefined;
      if (field !== undefined) return { type: 'field', field };
      const names = Object.keys(views);
      const near = nearest(name, names);
      throw new RangeError(
        `there is no field "${name}" here; ${names.length === 0 ? 'there are no fields' : `there are ${names.join(', ')}`}` +
          (near === undefined ? '' : `; did you mean "${near}"?`),
      );
    },
  },
};
