import type { Root } from '@variorum/document';
import type { CompiledTemplate } from './compiled.ts';
import type { Filling } from './evaluate.ts';
import { fillBlocks } from './fill-blocks.ts';
import { groupSteps } from './group-steps.ts';
import type { FieldViews } from './helpers/helper.ts';

const noFields: FieldViews = {};

/**
 * The document that a compiled template makes of values. Values are data: no character in them is read as Markdown,
 * TeX or Handlebars. Fixed parts are shared between the documents filled from one template.
 * @param context.fields response fields by name, for `{{field "name"}}`
 * @throws VariorumError with file, line and column: `missing-value` for a name without a value, wherever it stands;
 *   `invalid-value` for a value that cannot be printed where it stands, or that a helper refuses
 */
export function fillTemplate(
  template: CompiledTemplate,
  values: Readonly<Record<string, unknown>>,
  context: { readonly fields?: FieldViews } = {},
): Root {
  const filling: Filling = {
    file: template.file,
    fields: context.fields ?? noFields,
    levels: [values],
    loops: [],
  };
  const children = fillBlocks(template.body, filling);
  return { type: 'root', children: template.steps ? groupSteps(children) : children };
}
