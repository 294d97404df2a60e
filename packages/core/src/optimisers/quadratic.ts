import { add, multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';

/** The loss L(x) = Σ aᵢ(xᵢ − cᵢ)²: x² is `{ coefficients: [1] }`, x² + 10y² is `{ coefficients: [1, 10] }`. */
export interface Quadratic {
  /** a, one per variable. */
  readonly coefficients: readonly Exact[];
  /** c, where the minimum lies; the origin unless stated. */
  readonly minimum?: readonly Exact[];
}

/** L(x); exact where x is. Throws `shape-mismatch`. */
export function quadraticValue(quadratic: Quadratic, position: readonly Exact[]): Scalar {
  return add(
    ...readAxes(quadratic, position).map(({ coefficient, distance }) =>
      multiply(coefficient, distance, distance),
    ),
  );
}

/** L(x) with the working. */
export function deriveQuadraticValue(quadratic: Quadratic, position: readonly Exact[]): Derivation<Scalar> {
  const axes = readAxes(quadratic, position);
  const symbols: Record<string, SymbolValue> = {};
  const terms = axes.map(({ coefficient, x, minimum }, axis) => {
    const index = axes.length === 1 ? '' : `_{${axis + 1}}`;
    const centred = minimum.n === 0n;
    const plain = coefficient.equals(1);
    if (!plain) symbols[`a${axis}`] = symbol(`a${index}`, coefficient, 'coefficient');
    symbols[`x${axis}`] = symbol(`x${index}`, x, 'place');
    if (!centred) symbols[`c${axis}`] = symbol(`c${index}`, minimum, 'place of the minimum');
    const base = centred ? `\\sym{x${axis}}` : `(\\sym{x${axis}} - \\sym{c${axis}})`;
    return `${plain ? '' : `\\sym{a${axis}}\\by`}${base}^2`;
  });
  return {
    quantity: 'L',
    meaning: 'loss',
    expression: terms.join(' + '),
    symbols,
    value: quadraticValue(quadratic, position),
  };
}

/** ∇L(x) = 2a(x − c), variable by variable; exact where x is. Throws `shape-mismatch`. */
export function quadraticGradient(quadratic: Quadratic, position: readonly Exact[]): Scalar[] {
  return readAxes(quadratic, position).map(({ coefficient, distance }) =>
    multiply(new Rational(2), coefficient, distance),
  );
}

/** Each component of the gradient with the working. */
export function deriveQuadraticGradient(
  quadratic: Quadratic,
  position: readonly Exact[],
): Derivation<Scalar>[] {
  const values = quadraticGradient(quadratic, position);
  return readAxes(quadratic, position).map(({ coefficient, x, minimum }, axis) => {
    const index = values.length === 1 ? '' : `_{${axis + 1}}`;
    const centred = minimum.n === 0n;
    const plain = coefficient.equals(1);
    return {
      quantity: `\\frac{\\partial L}{\\partial x${index}}`,
      meaning: values.length === 1 ? 'gradient' : `component ${axis + 1} of the gradient`,
      expression: `2${plain ? '' : '\\by\\sym{a}'}\\by${centred ? '\\sym{x}' : '(\\sym{x} - \\sym{c})'}`,
      symbols: {
        ...(!plain && { a: symbol(`a${index}`, coefficient, 'coefficient') }),
        x: symbol(`x${index}`, x, 'place'),
        ...(!centred && { c: symbol(`c${index}`, minimum, 'place of the minimum') }),
      },
      value: values[axis]!,
    };
  });
}

function readAxes({ coefficients, minimum }: Quadratic, position: readonly Exact[]) {
  for (const [name, values] of [
    ['position', position],
    ['minimum', minimum ?? position],
  ] as const) {
    if (values.length === coefficients.length) continue;
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `quadratic: ${name} has ${values.length} variables for ${coefficients.length} coefficients, expected as many`,
      path: [name],
      value: values,
      expected: `${coefficients.length} variables`,
    });
  }
  return coefficients.map((value, axis) => {
    const x = toScalar(position[axis]!);
    const lowest = toRational(minimum?.[axis] ?? 0);
    return { coefficient: toRational(value), x, minimum: lowest, distance: subtract(x, lowest) };
  });
}
