import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asJson, canonicalJson } from './json.ts';

it('canonical JSON is the same whatever the order of keys, and parses back', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: -0 })).toBe('{"a":0,"b":[1,{"c":"x","d":null}]}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = asJson(value);
      expect(JSON.parse(canonicalJson(json))).toEqual(json);
    }),
  );
});

it.each<[unknown, string]>([
  [{ a: [1, Number.NaN] }, 'asJson: a.1 is NaN, expected a value that JSON can hold'],
  [{ when: new Map() }, 'asJson: when is [object Map], expected a value that JSON can hold'],
  [undefined, 'asJson: the value is undefined, expected a value that JSON can hold'],
])('%s cannot be JSON', (value, message) => {
  expect(() => asJson(value)).toThrow(message);
});
