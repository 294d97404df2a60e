/** One parameter as a person reads it. */
export interface ParamRow {
  /** `input.channels`, `layers[].kernel` */
  readonly name: string;
  /** `whole number from 1 to 512`, `one of "valid", "same"` */
  readonly type: string;
  readonly required: boolean;
  readonly meaning: string;
}

type Schema = Readonly<Record<string, unknown>>;

/** The parameters of a JSON Schema, nested ones below their parents. */
export function paramRows(schema: Schema): ParamRow[] {
  return rowsOf(resolved(schema, schema), '', schema);
}

function rowsOf(schema: Schema, prefix: string, root: Schema): ParamRow[] {
  const required = list(schema['required']);
  return Object.entries(record(schema['properties'])).flatMap(([key, property]) => {
    const one = resolved(record(property), root);
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const row = {
      name,
      type: typeText(one, root),
      required: required.includes(key),
      meaning: String(one['description'] ?? ''),
    };
    return [row, ...nestedRows(one, name, root)];
  });
}

function nestedRows(schema: Schema, name: string, root: Schema): ParamRow[] {
  if (schema['type'] === 'object') return rowsOf(schema, name, root);
  const items = resolved(record(schema['items']), root);
  const variants = alternatives(items, root);
  if (variants.length > 0) {
    return variants.flatMap((variant) => rowsOf(variant, `${name}[]${constantOf(variant)}`, root));
  }
  return items['type'] === 'object' ? rowsOf(items, `${name}[]`, root) : [];
}

/** `(conv)` for a variant whose `kind` or `type` is the constant "conv". */
function constantOf(schema: Schema): string {
  const constant = Object.values(record(schema['properties']))
    .map((one) => record(one)['const'])
    .find((one) => one !== undefined);
  return constant === undefined ? '' : `(${String(constant)})`;
}

function typeText(schema: Schema, root: Schema): string {
  const fallback =
    schema['default'] === undefined ? '' : `, ${JSON.stringify(schema['default'])} if not given`;
  return `${bareType(schema, root)}${fallback}`;
}

function bareType(schema: Schema, root: Schema): string {
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum']))
    return `one of ${schema['enum'].map((one) => JSON.stringify(one)).join(', ')}`;
  const variants = alternatives(schema, root);
  if (variants.length > 0) return [...new Set(variants.map((one) => typeText(one, root)))].join(' or ');
  return plainType(schema, root);
}

function plainType(schema: Schema, root: Schema): string {
  switch (schema['type']) {
    case 'integer':
      return `whole number${rangeText(schema)}`;
    case 'number':
      return `number${rangeText(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'string':
      return 'text';
    case 'array':
      return arrayText(schema, root);
    case 'object':
      return 'object';
    default:
      return 'any value';
  }
}

function arrayText(schema: Schema, root: Schema): string {
  const fixed = schema['prefixItems'];
  if (Array.isArray(fixed)) {
    const types = fixed.map((one) => typeText(resolved(record(one), root), root));
    const same = new Set(types).size === 1;
    return same ? `list of ${types.length}: ${types[0]}` : `list: ${types.join(', ')}`;
  }
  const low = finite(schema['minItems']);
  const high = finite(schema['maxItems']);
  const count =
    low === undefined && high === undefined
      ? ''
      : low === high
        ? ` of ${low}`
        : ` of ${low ?? 0} to ${high ?? 'any number'}`;
  return `list${count}: ${typeText(resolved(record(schema['items']), root), root)}`;
}

function rangeText(schema: Schema): string {
  const low = finite(schema['minimum']);
  const high = finite(schema['maximum']);
  const above = finite(schema['exclusiveMinimum']);
  const below = finite(schema['exclusiveMaximum']);
  if (low !== undefined && high !== undefined) return ` from ${low} to ${high}`;
  const bounds = [
    ...(low === undefined ? [] : [`at least ${low}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(high === undefined ? [] : [`at most ${high}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return bounds.length === 0 ? '' : `, ${bounds.join(', ')}`;
}

/** Bounds that only say what a JavaScript number can hold are left out. */
function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}

function alternatives(schema: Schema, root: Schema): Schema[] {
  const found = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(found) ? found.map((one) => resolved(record(one), root)) : [];
}

function resolved(schema: Schema, root: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return schema;
  const target = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((inner, key) => record(inner)[key], root);
  return {
    ...record(target),
    ...(schema['description'] === undefined ? {} : { description: schema['description'] }),
  };
}

function record(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
