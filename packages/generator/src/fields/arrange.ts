import { VariorumError } from '@variorum/core';
import type { FieldOption } from '@variorum/document';

/** Options under ids that say nothing about them, and the map from the author's ids. */
export interface Renamed {
  readonly options: readonly FieldOption[];
  idOf(id: string): string;
}

/** Names options by their position. @throws VariorumError `invalid-answer` from `idOf` for an id that no option has */
export function renameOptions(
  field: string,
  order: readonly FieldOption[],
  idAt: (position: number) => string,
): Renamed {
  const ids = new Map(order.map(({ id }, position) => [id, idAt(position)]));
  return {
    options: order.map(({ content }, position) => ({ id: idAt(position), content })),
    idOf(id) {
      const renamed = ids.get(id);
      if (renamed !== undefined) return renamed;
      throw new VariorumError({
        code: 'invalid-answer',
        message: `renameOptions: the field "${field}" has no option "${id}"; it has ${[...ids.keys()].join(', ')}`,
        path: [field],
        value: id,
        expected: [...ids.keys()].join(', '),
      });
    },
  };
}
