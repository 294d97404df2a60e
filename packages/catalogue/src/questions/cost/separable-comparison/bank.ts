import { defineStatementBank } from '@variorum/generator';

export default defineStatementBank({
  id: 'separable-comparison',
  version: 1,
  title: 'Comparing separable, inverted and standard convolutions',
  summary:
    'Which savings of depthwise-separable convolutions and inverted bottlenecks can be compared, and which cannot.',
  topics: ['convolution', 'cost', 'concepts'],
});
