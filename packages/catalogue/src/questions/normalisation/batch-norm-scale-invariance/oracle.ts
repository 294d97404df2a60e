import { Rational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import type { Params } from './params.ts';
import question from './question.ts';

/** Normalised outputs from the differences between pairs of examples; no mean is formed. */
function outputs(p: Params, weights: readonly number[]): number[] {
  const z = p.inputs.map((row) => row.reduce((sum, x, index) => sum + x * weights[index]!, p.bias));
  const squares = z.reduce((sum, a) => sum + z.reduce((inner, b) => inner + (a - b) ** 2, 0), 0);
  const deviation = Math.sqrt(squares / (2 * z.length ** 2));
  return z.map((a) => (p.gamma * z.reduce((sum, b) => sum + (a - b) / z.length, 0)) / deviation + p.beta);
}

/** Derivatives of a vector function along each axis: central differences, extrapolated once. */
function derivatives(f: (w: number[]) => number[], at: readonly number[]): number[][] {
  const size = Math.hypot(...at);
  return at.map((_, axis) => {
    const slope = (h: number) => {
      const moved = (by: number) => f(at.map((value, index) => (index === axis ? value + by : value)));
      const [up, down] = [moved(h), moved(-h)];
      return up.map((value, index) => (value - down[index]!) / (2 * h));
    };
    const [coarse, fine] = [slope(2e-3 * size), slope(1e-3 * size)];
    return fine.map((value, index) => (4 * value - coarse[index]!) / 3);
  });
}

/** Solves a small linear system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  rows.forEach((_, column) => {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = row[column]! / pivot[column]!;
      row.forEach((value, place) => {
        row[place] = value - factor * pivot[place]!;
      });
    });
  });
  return rows.map((row, index) => row.at(-1)! / row[index]!);
}

const simple = (value: number) => new Rational(value).simplify(1e-6);

export default defineOracle(question, {
  method:
    'finds a linear loss with the given gradient at the old weights and differentiates it numerically at the new ones',
  answers(p) {
    const { weights, gradient, alpha, askStep } = p;
    const old = derivatives((w) => outputs(p, w), weights);
    // The derivatives span the directions orthogonal to w; adding w wᵀ makes the system regular.
    const normal = old.map((a, i) =>
      old.map((b, j) => a.reduce((sum, value, k) => sum + value * b[k]!, weights[i]! * weights[j]!)),
    );
    const t = solve(normal, gradient);
    const upstream = old[0]!.map((_, k) => old.reduce((sum, row, i) => sum + row[k]! * t[i]!, 0));
    const scaled = weights.map((weight) => weight * alpha);
    const found = derivatives((w) => outputs(p, w), scaled).map((row) =>
      row.reduce((sum, value, k) => sum + value * upstream[k]!, 0),
    );
    const ratio = (slope: readonly number[], at: readonly number[]) =>
      Math.hypot(...slope) / Math.hypot(...at);
    return {
      output: outputs(p, scaled).map(simple),
      gradient: found.map(simple),
      ...(askStep ? { step: simple(ratio(found, scaled) / ratio(gradient, weights)) } : {}),
    };
  },
});
