/** A figure was given data that cannot be drawn. The message names the figure, the values and the rule. */
export class FigureError extends Error {
  override readonly name = 'FigureError';
  readonly code = 'figure';
  /** The function that refused, e.g. `imageGrid`. */
  readonly figure: string;

  constructor(figure: string, message: string) {
    super(`${figure}: ${message}`);
    this.figure = figure;
  }
}

/** Throws a FigureError with the message unless `condition` holds. */
export function check(figure: string, condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new FigureError(figure, message());
}

/** Throws unless `value` is a whole number of at least `least`. */
export function checkWhole(figure: string, name: string, value: number, least: number): void {
  check(
    figure,
    Number.isSafeInteger(value) && value >= least,
    () => `${name} is ${value}; expected a whole number of at least ${least}`,
  );
}

/** Throws unless `value` is finite. */
export function checkFinite(figure: string, name: string, value: number): void {
  check(figure, Number.isFinite(value), () => `${name} is ${value}; expected a finite number`);
}
