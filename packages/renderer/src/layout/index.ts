export type * from './model.ts';
export type { Files } from './notation.ts';
export { NOTATIONS, type NotationName } from './notations.ts';
export { type Rendered, type RenderOptions, renderKey, renderPaper, renderSolutions } from './render.ts';
