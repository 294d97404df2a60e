import { defineStatementBank } from '@variorum/generator';

export default defineStatementBank({
  id: 'dropout-concepts',
  version: 1,
  title: 'Ideas of dropout',
  summary:
    'Which statements about dropout hold: what is dropped and when, what is scaled and why, what changes at test time.',
  topics: ['dropout', 'concepts'],
});
