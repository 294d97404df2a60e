import { cellWords, count, numberText } from '../common/words.ts';
import { matrixWords } from '../grid/grid.ts';
import type { Resolved } from './image-grid.ts';

/** The image grid in words: every value that is shown, the padding, the window and the stride. */
export function imageGridAlt(spec: Resolved): string {
  const { image, kernel, output } = spec;
  return [
    `${named('Image', image.name)} with ${matrixWords(image.values)}`,
    ...(spec.bare ? ['Shown as shades from dark, the least value, to white, the greatest.'] : []),
    ...paddingWords(spec),
    ...windowWords(spec),
    ...(kernel ? [`${named('Kernel', kernel.name)} with ${matrixWords(kernel.values)}`] : []),
    ...(output ? [`${named('Output', output.name)} with ${matrixWords(output.values)}`] : []),
    ...(output?.highlight
      ? [
          `The window belongs to row ${numberText(output.highlight.row + 1)}, column ${numberText(output.highlight.column + 1)} of the output.`,
        ]
      : []),
  ].join(' ');
}

const named = (kind: string, name: string | undefined): string =>
  name === undefined || name.toLowerCase() === kind.toLowerCase() ? kind : `${kind} “${name}”`;

function paddingWords({ padding, paddingValue }: Resolved): string[] {
  const { rows, columns } = padding;
  if (rows === 0 && columns === 0) return [];
  const width =
    rows === columns
      ? `${count(rows, 'cell')} wide on every side`
      : `${count(rows, 'row')} above and below, ${count(columns, 'column')} left and right`;
  return [`Around it padding, ${width}, of value ${cellWords(paddingValue)}.`];
}

function windowWords({ window, stride, padding }: Resolved): string[] {
  if (!window) return [];
  const padded = padding.rows + padding.columns > 0 ? ' of the padded image' : '';
  const { size, dilation } = window;
  const dilated =
    dilation.rows > 1 || dilation.columns > 1
      ? ` and dilation ${dilation.rows === dilation.columns ? numberText(dilation.rows) : `${numberText(dilation.rows)} by ${numberText(dilation.columns)}`}`
      : '';
  const place = `A window of ${count(size.rows, 'row')} and ${count(size.columns, 'column')}${dilated} is outlined, its top left cell at row ${numberText(window.row + 1)}, column ${numberText(window.column + 1)}${padded}.`;
  if (!stride) return [place];
  const same = stride.rows === stride.columns;
  return [
    place,
    same
      ? `It moves by ${count(stride.rows, 'cell')} at a time.`
      : `It moves by ${count(stride.columns, 'cell')} to the right and ${count(stride.rows, 'cell')} down at a time.`,
  ];
}
