import type { KeyDocument, NotationName, PaperDocument, SolutionsDocument } from '@variorum/renderer/layout';
import { renderKey, renderPaper, renderSolutions } from '@variorum/renderer/layout';

/** One document of one exam in one notation: plain data, so that it can be handed to a worker. */
export type RenderTask = {
  readonly notation: NotationName;
  /** Name of the main file without ending. */
  readonly name: string;
} & (
  | { readonly kind: 'paper'; readonly document: PaperDocument }
  | { readonly kind: 'key'; readonly document: KeyDocument }
  | { readonly kind: 'solutions'; readonly document: SolutionsDocument }
);

export interface RenderedFiles {
  /** The main file first, then the figures that it refers to, by path. */
  readonly files: readonly (readonly [path: string, content: string | Uint8Array])[];
  /** Such as characters that no font has. */
  readonly warnings: readonly string[];
}

/** Writes one document; throws what the writers and the compiler throw. */
export function render(task: RenderTask): RenderedFiles {
  const warnings: string[] = [];
  const options = { name: task.name, warn: (message: string) => void warnings.push(message) };
  const { main, files } = write(task, options);
  const rest = [...files].filter(([path]) => path !== main);
  const content = files.get(main);
  return { files: content === undefined ? rest : [[main, content], ...rest], warnings };
}

function write(
  task: RenderTask,
  options: { readonly name: string; readonly warn: (message: string) => void },
) {
  switch (task.kind) {
    case 'paper':
      return renderPaper(task.document, task.notation, options);
    case 'key':
      return renderKey(task.document, task.notation, options);
    case 'solutions':
      return renderSolutions(task.document, task.notation, options);
  }
}
