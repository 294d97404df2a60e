import { nearest, VariorumError } from '@variorum/core';
import type { LmsFormat } from '../format.ts';
import { gift } from './gift/index.ts';
import { moodle } from './moodle/index.ts';

/** Every format, in the order in which tables list them. A new one is a folder and a line here. */
export const lmsFormats: readonly LmsFormat[] = [moodle, gift];

/** @throws VariorumError `unknown-format` with the nearest spelling */
export function findFormat(id: string): LmsFormat {
  const format = lmsFormats.find((one) => one.id === id);
  if (format !== undefined) return format;
  const ids = lmsFormats.map((one) => one.id);
  const meant = nearest(id, ids);
  throw new VariorumError({
    code: 'unknown-format',
    message: `findFormat: there is no format ${JSON.stringify(id)}${meant === undefined ? '' : `, did you mean "${meant}"?`}`,
    value: id,
    expected: `one of ${ids.join(', ')}`,
  });
}
