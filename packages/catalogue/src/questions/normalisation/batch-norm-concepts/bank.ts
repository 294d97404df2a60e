import { defineStatementBank } from '@variorum/generator';

export default defineStatementBank({
  id: 'batch-norm-concepts',
  version: 1,
  title: 'Ideas of batch normalisation',
  summary:
    'Which statements about batch normalisation hold, in training and in evaluation, dense and convolutional.',
  topics: ['normalisation', 'concepts'],
});
