import type { CompiledPiece } from './compiled.ts';
import { type Filling, printed } from './evaluate.ts';
import { follow } from './flow.ts';
import { printCode, printTex } from './print.ts';

type Append = (before: string, next: string) => string;

function fillPieces(
  pieces: readonly CompiledPiece[],
  filling: Filling,
  print: (value: unknown) => string,
  append: Append,
): string {
  let text = '';
  const fill = (parts: readonly CompiledPiece[]): void => {
    for (const piece of parts) {
      if (typeof piece === 'string') text = append(text, piece);
      else if (piece.type === 'slot') {
        printed(piece, filling, (value) => {
          text = append(text, print(value));
        });
      } else follow(piece, filling, fill);
    }
  };
  fill(pieces);
  return text;
}

/** Keeps a control word apart from a letter after it; two numbers side by side would read as one. */
function appendTex(before: string, next: string): string {
  if (before === '' || next === '') return before + next;
  if (/^\d/.test(next) && /\d$/.test(before)) {
    throw new RangeError('two numbers side by side would read as one; put \\cdot between them');
  }
  return /^[A-Za-z]/.test(next) && /\\[A-Za-z]+$/.test(before) ? `${before} ${next}` : before + next;
}

export const fillTex = (pieces: readonly CompiledPiece[], filling: Filling): string =>
  fillPieces(pieces, filling, printTex, appendTex).trim();

export const fillCode = (pieces: readonly CompiledPiece[], filling: Filling): string =>
  fillPieces(pieces, filling, printCode, (before, next) => before + next);
