export { loaders } from './generated/loaders.gen.ts';
export { questions } from './generated/questions.gen.ts';
