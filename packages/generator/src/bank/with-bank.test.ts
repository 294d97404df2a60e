import { describe, expect, it } from 'vitest';
import { bankQuestion, bankTexts } from '../testing/bank-question.ts';
import { parametersDefinition, parametersQuestion } from '../testing/parameters-question.ts';
import { drawVariant } from '../variant/build.ts';
import { bindStatementBank } from './bind-bank.ts';
import { withBank } from './with-bank.ts';

const both = withBank(parametersQuestion, bankQuestion);
const request = { seed: 'test', index: 0, level: 'medium' } as const;

describe('a computation with a bank', () => {
  it('has the forms of both', () => {
    expect(both.forms).toEqual([...parametersQuestion.forms, ...bankQuestion.forms]);
  });

  it.each(['open', 'choice'] as const)('draws the form %s from the computation', (form) => {
    expect(drawVariant(both, { ...request, form })).toEqual(
      drawVariant(parametersQuestion, { ...request, form }),
    );
  });

  it('draws statements from the bank and reads their parameters back', () => {
    const variant = drawVariant(both, { ...request, form: 'select', params: { statements: 4 } });
    expect(variant.fields).toHaveLength(1);
    expect(both.instance(variant.params).params).toEqual(variant.params);
  });

  it('takes only the names of a definition for its bank', () => {
    const definition = { ...parametersDefinition, unfair: () => 'it is never fair' };
    const bank = bindStatementBank(definition, bankTexts);
    expect(drawVariant(bank, { ...request, form: 'select' }).fields).toHaveLength(1);
  });

  it('describes the parameters of both', () => {
    expect(Object.keys(both.paramsJsonSchema()['properties'] as object)).toEqual(
      expect.arrayContaining(['statements', 'chosen']),
    );
  });
});
