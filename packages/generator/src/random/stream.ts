import alea from 'seedrandom/lib/alea.js';

/** Uniform numbers in [0, 1) with 32 random bits each. */
export type Stream = () => number;

const words = 2 ** 32;

/**
 * A stream of its own for each key (Baagøe's Alea; about 3 µs to create).
 *
 * Alea mixes the last characters of its seed poorly: the first numbers of `cell0`, `cell1`, `cell2`, … form an
 * arithmetic progression. The characters appended here spread them (chi-square tests in stream.test.ts).
 */
export function createStream(key: string): Stream {
  return alea(`${key}//stream`).quick;
}

/** An unbiased whole number from 0 to `count` − 1, for counts up to 2^32. */
export function uniformIndex(stream: Stream, count: number): number {
  const unbiased = words - (words % count);
  for (;;) {
    const word = Math.floor(stream() * words);
    if (word < unbiased) return word % count;
  }
}
