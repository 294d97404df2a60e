import { nearest, VariorumError } from '@variorum/core';
import type { LmsFormat } from '../format.ts';
import { type LmsFormatId, lmsFormatIds } from '../names.ts';
import { gift } from './gift/index.ts';
import { moodle } from './moodle/index.ts';

/** The format of each name: a new one is a folder, its name in `names.ts` and a line here. */
const byId: { readonly [I in LmsFormatId]: LmsFormat } = { moodle, gift };

/** Every format, in the order in which tables list them. */
export const lmsFormats: readonly LmsFormat[] = lmsFormatIds.map((id) => byId[id]);

/** @throws VariorumError `unknown-format` with the nearest spelling */
export function findFormat(id: string): LmsFormat {
  const known = lmsFormatIds.find((one) => one === id);
  if (known !== undefined) return byId[known];
  const meant = nearest(id, lmsFormatIds);
  throw new VariorumError({
    code: 'unknown-format',
    message: `findFormat: there is no format ${JSON.stringify(id)}${meant === undefined ? '' : `, did you mean "${meant}"?`}`,
    value: id,
    expected: `one of ${lmsFormatIds.join(', ')}`,
  });
}
