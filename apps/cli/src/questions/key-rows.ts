import { type Inline, numberText } from '@variorum/document';
import { type ScalarJson, scalarFromJson, type Variant, type VariantField } from '@variorum/generator';

/** One line of a key: a field, or one blank of a table to fill in. */
export interface KeyLine {
  readonly field: VariantField;
  /** Name of the blank within a table. */
  readonly cell: string | null;
  /** What is asked, in words. */
  readonly label: string;
  readonly content: readonly Inline[];
  readonly value: unknown;
}

/** The key of a variant, line by line; tables are taken apart, since their blanks have labels of their own. */
export function keyLines(variant: Variant): KeyLine[] {
  return variant.fields.flatMap((field): KeyLine[] => {
    const { view, key, keyContent } = field;
    if (view.kind !== 'table') {
      const content = view.kind === 'essay' ? [text('marked by a person with the rubric')] : keyContent;
      return [{ field, cell: null, label: view.label, content, value: key }];
    }
    const values = key as Readonly<Record<string, ScalarJson>>;
    return view.rows.flat().flatMap((cell) => {
      if (!('blank' in cell)) return [];
      const value = values[cell.blank] ?? 0;
      const content = [text(numberText(scalarFromJson(value)))];
      return [{ field, cell: cell.blank, label: cell.label, content, value }];
    });
  });
}

function text(value: string): Inline {
  return { type: 'text', value };
}
