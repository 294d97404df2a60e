import { defineStatementBank } from '@variorum/generator';

export default defineStatementBank({
  id: 'dilated-tradeoffs',
  version: 1,
  title: 'What dilation costs and brings',
  summary: 'Which statements about the receptive field, the cost and the gaps of dilated convolutions hold.',
  topics: ['convolution', 'receptive fields', 'concepts'],
});
