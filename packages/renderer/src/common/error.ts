/** Where a node stands: keys and positions from the root, e.g. `['children', 2, 'children', 0]`. */
export type NodePath = readonly (string | number)[];

/** An error of a writer, a page layout or the PDF compiler. `code` names the rule, `path` the place in the tree. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: string;
  readonly path: NodePath;

  constructor(code: string, message: string, path: NodePath = []) {
    super(path.length === 0 ? message : `${message} (at ${formatPath(path)})`);
    this.code = code;
    this.path = [...path];
  }
}

/** `['children', 2, 'field', 'options', 0]` as `children[2].field.options[0]`. */
export function formatPath(path: NodePath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
