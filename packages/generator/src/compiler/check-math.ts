import { checkTex, TexError } from '@variorum/document';
import type { CompiledPiece } from '../template/compiled.ts';

const MOST_VARIATIONS = 32;

/** Stands for a value: wherever a number may not stand, its braces are refused. */
const VALUE = '1{,}824';

export interface FormulaProblem {
  readonly reason: string;
  /** Line within the formula, from zero; zero where conditions make it unclear. */
  readonly line: number;
}

/**
 * Checks a formula before it has values: all conditions true, all false, and each the other way round.
 * @returns what is wrong with it, or undefined
 */
export function formulaProblem(pieces: readonly CompiledPiece[]): FormulaProblem | undefined {
  const beside = digitBesideValue(pieces);
  if (beside !== undefined) return { reason: beside, line: 0 };
  const count = conditionsIn(pieces);
  const variations: ((index: number) => boolean)[] = [() => true];
  if (count > 0) variations.push(() => false);
  for (let one = 0; count > 1 && one < Math.min(count, MOST_VARIATIONS); one++) {
    variations.push(
      (index) => index !== one,
      (index) => index === one,
    );
  }
  for (const chosen of variations) {
    const formula = assemble(pieces, chosen);
    // A formula may vanish where a condition does not hold; nothing is shown then.
    if (count > 0 && formula.trim() === '') continue;
    try {
      checkTex(formula);
    } catch (error) {
      if (!(error instanceof TexError)) throw error;
      const inWords =
        /needs plain text in braces|does not allow/.test(error.message) && error.message.includes(VALUE);
      const advice = inWords ? '\nclose the words before a value: \\text{rows: }{{n}}' : '';
      const line = count > 0 ? 0 : formula.slice(0, error.position).split('\n').length - 1;
      return { reason: error.message + advice, line };
    }
  }
  return undefined;
}

function digitBesideValue(pieces: readonly CompiledPiece[]): string | undefined {
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    if (piece.type !== 'slot') {
      const branches = piece.type === 'if' ? [piece.then, piece.otherwise] : [piece.body, piece.otherwise];
      for (const branch of branches) {
        const problem = digitBesideValue(branch);
        if (problem !== undefined) return problem;
      }
      continue;
    }
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const joins =
      (typeof before === 'string' && /\d\.?$/.test(before)) ||
      (typeof after === 'string' && /^\d/.test(after));
    if (joins)
      return 'a digit directly beside a value would read as one number with it; put \\cdot or braces between them';
  }
  return undefined;
}

function conditionsIn(pieces: readonly CompiledPiece[]): number {
  let count = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string' || piece.type === 'slot') continue;
    const branches = piece.type === 'if' ? [piece.then, piece.otherwise] : [piece.body, piece.otherwise];
    count += 1 + branches.reduce((sum, branch) => sum + conditionsIn(branch), 0);
  }
  return count;
}

/** The formula with a number for every value; `chosen` decides each condition by its place in reading order. */
function assemble(pieces: readonly CompiledPiece[], chosen: (index: number) => boolean): string {
  let index = 0;
  let formula = '';
  const append = (next: string): void => {
    formula += /^[A-Za-z]/.test(next) && /\\[A-Za-z]+$/.test(formula) ? ` ${next}` : next;
  };
  const add = (parts: readonly CompiledPiece[]): void => {
    for (const piece of parts) {
      if (typeof piece === 'string') append(piece);
      else if (piece.type === 'slot') append(/\d$/.test(formula) ? ` ${VALUE}` : VALUE);
      else {
        const holds = chosen(index++);
        if (piece.type === 'if') add(holds ? piece.then : piece.otherwise);
        else if (holds) for (const _ of [1, 2]) add(piece.body);
        else add(piece.otherwise);
      }
    }
  };
  add(pieces);
  return formula;
}
