import { VariorumError } from '@variorum/core';
import type { Draw } from './draw.ts';
import { createStream, type Stream, uniformIndex } from './stream.ts';

/**
 * Choices whose streams are `key/name`. A stream is created when its name is first drawn and then goes on, so
 * a sampler that is asked again continues instead of repeating itself.
 *
 * @throws VariorumError `invalid-draw` from the methods for empty lists, empty ranges and impossible counts.
 */
export function createDraw(key: string): Draw {
  const streams = new Map<string, Stream>();

  const streamOf = (name: string): Stream => {
    const known = streams.get(name);
    if (known !== undefined) return known;
    const created = createStream(`${key}/${name}`);
    streams.set(name, created);
    return created;
  };

  const shuffled = <T>(name: string, of: readonly T[], count: number): T[] => {
    const stream = streamOf(name);
    const rest = [...of];
    for (let place = 0; place < count; place++) {
      const chosen = place + uniformIndex(stream, rest.length - place);
      [rest[place], rest[chosen]] = [rest[chosen]!, rest[place]!];
    }
    return rest.slice(0, count);
  };

  return {
    integer(name, min, max) {
      const count = max - min + 1;
      if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || count < 1 || count > 2 ** 32) {
        refuse('integer', name, `${min} to ${max}`, 'whole numbers min ≤ max, at most 2^32 of them');
      }
      return min + uniformIndex(streamOf(name), count);
    },
    pick(name, from) {
      if (from.length === 0) refuse('pick', name, 'an empty list', 'at least one element');
      return from[uniformIndex(streamOf(name), from.length)]!;
    },
    weighted(name, from) {
      const total = from.reduce((sum, [, weight]) => sum + weight, 0);
      if (!(total > 0) || from.some(([, weight]) => !(weight >= 0))) {
        refuse(
          'weighted',
          name,
          `weights ${from.map(([, weight]) => weight).join(', ')}`,
          'weights ≥ 0 with a positive sum',
        );
      }
      let rest = streamOf(name)() * total;
      const chosen = from.find(([, weight]) => (rest -= weight) < 0);
      return (chosen ?? from.findLast(([, weight]) => weight > 0)!)[0];
    },
    chance(name, probability) {
      if (!(probability >= 0 && probability <= 1))
        refuse('chance', name, String(probability), 'a probability from 0 to 1');
      return streamOf(name)() < probability;
    },
    sample(name, from, count) {
      if (!Number.isInteger(count) || count < 0 || count > from.length) {
        refuse(
          'sample',
          name,
          `${count} of ${from.length} elements`,
          'a count from 0 to the length of the list',
        );
      }
      return shuffled(name, from, count);
    },
    shuffle(name, of) {
      return shuffled(name, of, of.length);
    },
  };
}

function refuse(method: string, name: string, got: string, expected: string): never {
  throw new VariorumError({
    code: 'invalid-draw',
    message: `draw.${method}("${name}"): got ${got}, expected ${expected}`,
    path: [name],
    value: got,
    expected,
  });
}
