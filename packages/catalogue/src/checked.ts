export { checked } from './generated/checked.gen.ts';
