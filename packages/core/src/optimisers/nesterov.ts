import { add, multiply } from '../arithmetic.ts';
import type { Derivation, Scalar } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import type { MomentumDerivation, MomentumOptions, MomentumResult, MomentumState } from './momentum.ts';
import { deriveVelocityUpdate, momentumStep } from './momentum.ts';
import { positionBefore } from './notation.ts';

/** The look-ahead x + ρv, where Nesterov's momentum takes the gradient; exact. */
export function nesterovLookAhead(state: MomentumState, options: Pick<MomentumOptions, 'momentum'>): Scalar {
  return add(toScalar(state.position), multiply(toRational(options.momentum), toScalar(state.velocity)));
}

/**
 * One update of Nesterov's momentum: v ← ρv − αg, x ← x + v, g being the gradient at the look-ahead x + ρv.
 *
 * The iterates are the x; libraries that store the look-ahead instead (PyTorch) report other numbers.
 * Source: Sutskever et al., "On the importance of initialization and momentum in deep learning" (2013),
 * equations 3 and 4.
 * @param gradient the gradient at `nesterovLookAhead(state, options)`
 */
export function nesterovStep(
  state: MomentumState,
  gradient: Exact,
  options: MomentumOptions,
): MomentumResult {
  return momentumStep(state, gradient, options);
}

export interface NesterovDerivation extends MomentumDerivation {
  readonly lookAhead: Derivation<Scalar>;
}

/** The update with the working; the look-ahead comes first. */
export function deriveNesterovStep(
  state: MomentumState,
  gradient: Exact,
  options: MomentumOptions,
): NesterovDerivation {
  const t = state.t + 1;
  const atLookAhead = symbol(`g_{${t}}`, toScalar(gradient), 'gradient at the look-ahead');
  return {
    lookAhead: {
      quantity: `\\tilde{x}_{${t}}`,
      meaning: `look-ahead of update ${t}`,
      expression: '\\sym{x} + \\sym{rho}\\by\\sym{v}',
      symbols: {
        x: positionBefore(t, toScalar(state.position)),
        rho: symbol('\\rho', toRational(options.momentum), 'momentum'),
        v: symbol(`v_{${t - 1}}`, toScalar(state.velocity), 'velocity before the update'),
      },
      value: nesterovLookAhead(state, options),
    },
    ...deriveVelocityUpdate(state, atLookAhead, options),
  };
}
