import { defineStatementBank } from '@variorum/generator';

export default defineStatementBank({
  id: 'backprop-concepts',
  version: 1,
  title: 'Ideas of back-propagation and gradient descent',
  summary:
    'Which statements hold about what back-propagation computes, the update of gradient descent and its learning rate.',
  topics: ['optimisation', 'concepts'],
});
