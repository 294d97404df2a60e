import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { paramRows } from './params-table.ts';

const rowsOf = (schema: z.ZodType) =>
  paramRows(z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>);

describe('paramRows', () => {
  test.each<[string, z.ZodType, string]>([
    ['a range', z.int().min(1).max(64), 'whole number from 1 to 64'],
    ['a lower bound', z.number().min(0.5), 'number, at least 0.5'],
    ['an open bound', z.number().gt(0).lt(1), 'number, above 0, below 1'],
    ['no bounds', z.int(), 'whole number'],
    ['a choice', z.enum(['full', 'same']), 'one of "full", "same"'],
    [
      'a choice with a default',
      z.enum(['full', 'same']).default('full'),
      'one of "full", "same", "full" if not given',
    ],
    ['a truth value', z.boolean().default(true), 'true or false, true if not given'],
    [
      'a pair',
      z.tuple([z.int().min(1).max(9), z.int().min(1).max(9)]),
      'list of 2: whole number from 1 to 9',
    ],
    [
      'a mixed tuple',
      z.tuple([z.int().min(1).max(3), z.boolean()]),
      'list: whole number from 1 to 3, true or false',
    ],
    ['a list', z.array(z.number()).min(3).max(8), 'list of 3 to 8: number'],
    ['a list of a fixed length', z.array(z.boolean()).length(4), 'list of 4: true or false'],
    ['a matrix', z.array(z.array(z.int())), 'list: list: whole number'],
    [
      'alternatives',
      z.union([z.literal('same'), z.int().min(0).max(3)]),
      '"same" or whole number from 0 to 3',
    ],
  ])('%s is said in words', (_, schema, type) => {
    expect(rowsOf(z.object({ one: schema }))).toMatchObject([{ name: 'one', type }]);
  });

  test('optional parameters and meanings are told', () => {
    const schema = z.object({ a: z.int().describe('the first'), b: z.boolean().optional() });
    expect(rowsOf(schema)).toMatchObject([
      { name: 'a', required: true, meaning: 'the first' },
      { name: 'b', required: false, meaning: '' },
    ]);
  });

  test('parts of objects and of lists of objects follow their parents', () => {
    const schema = z.object({
      layer: z.object({ size: z.int() }),
      stack: z.array(z.object({ kernel: z.int() })),
    });
    expect(rowsOf(schema).map((row) => row.name)).toEqual(['layer', 'layer.size', 'stack', 'stack[].kernel']);
  });

  test('alternatives in a list are told apart by their constant', () => {
    const conv = z.object({ kind: z.literal('conv'), kernel: z.int() });
    const pool = z.object({ kind: z.literal('pool'), size: z.int() });
    const schema = z.object({ stack: z.array(z.discriminatedUnion('kind', [conv, pool])) });
    expect(rowsOf(schema).map((row) => row.name)).toEqual([
      'stack',
      'stack[](conv).kind',
      'stack[](conv).kernel',
      'stack[](pool).kind',
      'stack[](pool).size',
    ]);
  });
});
