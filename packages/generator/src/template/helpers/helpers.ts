import { arithmetic } from './arithmetic.ts';
import { conditions } from './conditions.ts';
import { derivations } from './derivations.ts';
import { fields } from './fields.ts';
import type { HelperTable } from './helper.ts';
import { notation } from './notation.ts';
import { words } from './words.ts';

/** Every helper that templates may call; a closed set, checked when a template is compiled. */
export const helpers: HelperTable = {
  ...notation,
  ...words,
  ...fields,
  ...derivations,
  ...conditions,
  ...arithmetic,
};
