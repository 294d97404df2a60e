import type { Params } from './network.ts';

const gap = '____';

/** The module as Python source, with one argument blanked. */
export function sourceOf(
  { channels, stages, linear, dropoutAfter, probability, blank }: Params,
  values: number,
): string {
  const last = stages.length - 1;
  const pools = stages.flatMap(({ pool }, index) =>
    pool > 0 ? [`self.pool${index + 1} = nn.MaxPool2d(kernel_size=${pool})`] : [],
  );
  const convolutions = stages.map(({ filters, kernel, padding }, index) => {
    const depth = stages[index - 1]?.filters ?? channels;
    const out = index === last && blank === 'out_channels' ? gap : filters;
    const size = index === last && blank === 'kernel_size' ? gap : kernel;
    const padded = padding > 0 ? `, padding=${padding}` : '';
    return `self.conv${index + 1} = nn.Conv2d(${depth}, ${out}, kernel_size=${size}${padded})`;
  });
  const dense = linear.map((units, index) => {
    const inputs = linear[index - 1] ?? (blank === 'in_features' ? gap : values);
    return `self.fc${index + 1} = nn.Linear(${inputs}, ${units})`;
  });
  const drop = `self.drop = nn.Dropout${dropoutAfter > 0 ? '2d' : ''}(p=${probability})`;
  const calls = [
    ...stages.map(({ pool }, index) => {
      const convolved = `F.relu(self.conv${index + 1}(x))`;
      const dropped = dropoutAfter === index + 1 ? `self.drop(${convolved})` : convolved;
      return `x = ${pool > 0 ? `self.pool${index + 1}(${dropped})` : dropped}`;
    }),
    'x = torch.flatten(x, start_dim=1)',
    ...linear.slice(0, -1).map((_, index) => {
      const activated = `F.relu(self.fc${index + 1}(x))`;
      return `x = ${dropoutAfter === 0 && index === 0 ? `self.drop(${activated})` : activated}`;
    }),
    `return self.fc${linear.length}(x)`,
  ];
  const indented = (lines: readonly string[]) => lines.map((line) => `        ${line}`);
  return [
    'class Net(nn.Module):',
    '    def __init__(self):',
    ...indented(['super().__init__()', ...convolutions, ...pools, drop, ...dense]),
    '',
    '    def forward(self, x):',
    ...indented(calls),
  ].join('\n');
}
