import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  blockDiagram,
  curves,
  type DiagramNode,
  featureBlocks,
  imageGrid,
  unitConnections,
} from './index.ts';
import { expectSound } from './testing/sound.ts';

const runs = { numRuns: 40 };
const size = fc.option(fc.integer({ min: 1, max: 4096 }), { nil: null });
const block = fc.record({ channels: size, height: size, width: size });
const whole = (min: number, max: number) => fc.integer({ min, max });

describe('figures of any data', () => {
  it('draws every convolution between two blocks', () => {
    const step = fc.record({ kernel: fc.record({ count: size, channels: size, height: size, width: size }) });
    fc.assert(
      fc.property(block, step, block, (from, between, to) => {
        expectSound(() => featureBlocks({ blocks: [from, to], steps: [between] }));
      }),
      runs,
    );
  });

  it('draws every small image with a window', () => {
    const numbers = fc.array(fc.array(whole(-99, 99), { minLength: 5, maxLength: 5 }), {
      minLength: 4,
      maxLength: 7,
    });
    fc.assert(
      fc.property(
        numbers,
        whole(0, 2),
        whole(1, 4),
        whole(1, 3),
        fc.boolean(),
        (values, padding, k, stride, shading) => {
          const window = { row: 0, column: 0, size: k };
          expectSound(() =>
            imageGrid({ image: { values }, padding, window, stride, shading, kernel: { values } }),
          );
        },
      ),
      runs,
    );
  });

  it('draws every pipeline with a skip, in as many rows as it needs', () => {
    const label = fc.option(fc.constantFrom('ReLU', 'Conv 3 × 3', 'max-pool 2 × 2'), { nil: null });
    const box = label.map(
      (said): DiagramNode => ({ kind: 'box', label: said, under: said && '64 × 112 × 112' }),
    );
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 20 }), whole(0, 19), (boxes, tap) => {
        const nodes: DiagramNode[] = [...boxes, { kind: 'merge', sign: '+' }];
        expectSound(() => blockDiagram({ nodes, skips: [{ from: tap % boxes.length, to: boxes.length }] }));
      }),
      runs,
    );
  });

  it('draws every curve', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const series = fc.array(
      fc.record({ name: fc.constant('run'), points: fc.array(fc.tuple(value, value), { minLength: 1 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(series, (all) => {
        expectSound(() => curves({ x: { label: 'step' }, y: { label: 'value' }, series: all }));
      }),
      runs,
    );
  });

  it('draws every stack of layers along one axis', () => {
    const layer = fc.record({
      name: fc.constant('conv'),
      kernel: whole(1, 3),
      stride: whole(1, 2),
      padding: whole(0, 1),
      dilation: whole(1, 2),
    });
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 2 }), whole(0, 3), (layers, unit) => {
        const figure = (trace?: number) =>
          unitConnections({ input: 20, layers, ...(trace === undefined ? {} : { trace }) });
        expectSound(() => figure());
        expectSound(() => figure(unit % 2));
      }),
      runs,
    );
  });
});
