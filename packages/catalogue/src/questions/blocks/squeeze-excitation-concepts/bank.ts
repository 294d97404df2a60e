import { defineStatementBank } from '@variorum/generator';

export default defineStatementBank({
  id: 'squeeze-excitation-concepts',
  version: 1,
  title: 'Ideas of squeeze-and-excitation',
  summary:
    'Which statements about squeeze-and-excitation blocks hold: the steps, the reduction ratio, parameters and depth.',
  topics: ['blocks', 'concepts'],
});
