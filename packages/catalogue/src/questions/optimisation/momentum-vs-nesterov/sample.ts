import type { Draw, Level } from '@variorum/generator';
import { curvatureStep, furtherRun, iterates, overshoot, startDistance, updates } from './model.ts';
import type { Params } from './params.ts';

const plans = {
  easy: { steps: 2, coefficients: [1], moved: false },
  medium: { steps: 3, coefficients: [0.5, 1, 2], moved: false },
  hard: { steps: 3, coefficients: [0.5, 1, 2], moved: true },
} as const;

export function sample(draw: Draw, level: Level): Params {
  const { steps, coefficients, moved } = plans[level];
  const signed = (name: string, least: number, most: number): number => {
    const size = draw.integer(name, least, most);
    return draw.chance(`${name}Sign`, 0.5) ? -size : size;
  };
  return {
    coefficient: draw.pick('coefficient', coefficients),
    minimum: moved ? signed('minimum', 1, 4) : 0,
    momentum: draw.pick('momentum', [0.5, 0.6, 0.8, 0.9]),
    learningRate: draw.pick('learningRate', [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4]),
    start: signed('start', 2, 10),
    velocity: moved ? signed('velocity', 1, 3) : 0,
    steps,
  };
}

/** Updates within which overshooting is compared. */
const horizon = 40;

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const step = curvatureStep(p);
  const bound = (2 + 2 * p.momentum) / (1 + 2 * p.momentum);
  if (step.compare(0.2) < 0 || step.valueOf() > 0.9 * bound) return 'the step is tiny, or nearly unstable';
  if (step.equals(1)) return 'a single gradient step would reach the minimum';
  if (step.equals(p.momentum)) return 'αL equals ρ';
  const distance = startDistance(p);
  if (distance.compare(2) < 0) return 'the start is close to the minimum';
  const classic = iterates(p, 'classic');
  const nesterov = iterates(p, 'nesterov');
  const near = [...classic, ...nesterov].some(
    (place) => place.sub(p.minimum.toString()).abs().compare(distance.div(50)) < 0,
  );
  if ([...updates(p, 'classic'), ...updates(p, 'nesterov')].some(({ velocity }) => velocity.n === 0n))
    return 'a run stands still';
  if (near) return 'an iterate comes close to the minimum';
  const clear = (steps: number) => {
    const [first, second] = (['classic', 'nesterov'] as const).map((method) =>
      overshoot(p, iterates(p, method, steps)),
    ) as [typeof distance, typeof distance];
    return first.sub(second).abs().compare(distance.div(10)) >= 0;
  };
  if (furtherRun(p) !== 'neither' && !clear(p.steps)) return 'the overshoots hardly differ';
  if (!clear(horizon)) return 'the overshoots of the long run hardly differ';
  return null;
}
