import type { Draw, Level } from '@variorum/generator';
import { type Blank, nodesOf, type Params, params, type Stage } from './params.ts';

export function sample(draw: Draw, level: Level): Params | null {
  const easy = level === 'easy';
  const hard = level === 'hard';
  const count = hard ? 3 : 2;
  let filters = draw.pick('filters', [4, 6, 8, 10, 12, 16]);
  const stages = Array.from({ length: count }, (_, index): Stage => {
    const stage = {
      filters,
      kernel: draw.pick('kernel', easy ? [3, 5] : [3, 5, 7]),
      stride: !easy && index === 0 ? 2 : 1,
      padding: draw.integer('padding', easy ? 0 : 1, easy ? 1 : 2),
      pool: index < 2 ? { kernel: hard && index === 1 ? 3 : 2, stride: 2 } : null,
    };
    filters *= 2;
    return stage;
  });
  const height = draw.integer('height', easy ? 16 : 36, easy ? 40 : 80);
  const drawn: Params = {
    input: [draw.pick('channels', [1, 3]), height, hard ? draw.integer('width', 36, 80) : height],
    stages,
    dense: [draw.pick('units', [32, 64, 84, 100, 120]), 10],
    blanks: blanksOf(level),
  };
  if (hard && drawn.input[1] === drawn.input[2]) return null;
  return params.safeParse(drawn).success ? drawn : null;
}

/** The first convolution, the feature map that is flattened, and from medium on a kernel in between. */
function blanksOf(level: Level): Blank[] {
  const shapes: Blank[] = [
    { stage: 1, of: 'convolution' },
    level === 'hard' ? { stage: 3, of: 'convolution' } : { stage: 2, of: 'pool' },
  ];
  if (level === 'easy') return shapes;
  return [
    ...shapes,
    { stage: 2, of: 'kernel' },
    ...(level === 'hard' ? [{ stage: 2, of: 'pool' } as const] : []),
  ];
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const nodes = nodesOf(p);
  const [, height, width] = nodes.at(-1)!.after;
  if (height < 2 || width < 2) return 'a single position is left';
  if (nodes.some(({ kind, before, after }) => kind === 'convolution' && before[0] === after[0]))
    return 'a convolution has as many filters as input channels';
  if (p.input[1] !== p.input[2] && height === width) return 'a feature map that is not square becomes square';
  const cut = nodes.some(
    ({ kind, layer, before }) =>
      kind === 'pool' && before.slice(1).some((size) => (size - layer.kernel) % layer.stride !== 0),
  );
  // At medium and hard the rounding has to matter in a pool.
  return p.stages.some(({ stride }) => stride > 1) && !cut ? 'every pool divides its input' : null;
}
