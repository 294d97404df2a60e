export * from './common/error.ts';
export { collectFigures, type FigureAsset, type FigureSink } from './common/figure.ts';
export { english, type Words } from './common/words.ts';
export * from './html/index.ts';
export * from './latex/index.ts';
export * from './markdown/index.ts';
export * from './typst/index.ts';
