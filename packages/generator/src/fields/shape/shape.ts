import { exactRule } from '../agree.ts';
import { parsedEntries, wholeOrInvalid } from '../entries.ts';
import type { ShapeField } from '../field.ts';
import { parseList } from '../parse-list.ts';
import type { FieldKindRules } from '../rules.ts';
import { scalarText, textInline } from '../text.ts';

/** One whole number per axis: `shapeField({ label: 'shape of the output', axes: ['channels', 'height', 'width'] })`. */
export function shapeField(init: {
  readonly label: string;
  readonly axes: readonly string[];
  readonly weight?: number;
}): ShapeField {
  return { kind: 'shape', weight: 1, ...init };
}

export const shapeRules: FieldKindRules<'shape'> = {
  unit: 'whole',
  offered: true,
  rule: () => exactRule,
  view: (name, field) => ({ kind: 'shape', name, label: field.label, axes: field.axes }),
  cells: (answer) => new Map(answer.map((size, axis) => [String(axis), size])),
  toJson: (answer) => [...answer],
  fromJson: (json) => (Array.isArray(json) ? json.map(Number) : []),
  parse: (response, view) => {
    const order = view.axes.join(' × ');
    const list = parseList(response);
    if (list === null) return { status: 'missing' };
    if ('problem' in list) return { status: 'invalid', message: list.problem };
    if (list.length !== view.axes.length && list.some((entry) => entry !== null)) {
      return {
        status: 'invalid',
        message: `${view.axes.length} sizes are expected (${order}), ${list.length} were given`,
      };
    }
    const parsed = parsedEntries(
      list.map((entry, axis) => [String(axis), entry]),
      (sizes) => sizes.map((size) => size.valueOf()),
    );
    return wholeOrInvalid(parsed, `a size is missing: ${order} are expected`);
  },
  // A mistake may lead to sizes that no tensor has: they print like the others.
  print: (answer) => textInline(answer.map((size) => scalarText(size, exactRule.precision)).join(' × ')),
};
