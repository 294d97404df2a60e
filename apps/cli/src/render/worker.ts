import { type RenderTask, render } from './render.ts';
import { serve } from './serve.ts';

/** What crosses back from a worker: an error would lose its fields on the way. */
export type WorkerResult =
  | { readonly done: ReturnType<typeof render> }
  | { readonly failed: { readonly code: string; readonly message: string; readonly stack: string } };

serve((task: RenderTask): WorkerResult => {
  try {
    return { done: render(task) };
  } catch (error) {
    const { message, stack = '', code = 'internal' } = error as Error & { readonly code?: string };
    return { failed: { code, message, stack } };
  }
});
