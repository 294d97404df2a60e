import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { integerField } from '../fields/integer/integer.ts';
import { parametersQuestion } from '../testing/parameters-question.ts';
import { text } from '../testing/templates.ts';
import { drawVariant } from '../variant/build.ts';
import type { VariantRequest } from '../variant/request.ts';
import { bindQuestion } from './bind.ts';

const request: VariantRequest = { seed: 'test', index: 0, level: 'medium', form: 'open' };

describe('a request', () => {
  it.each<[Partial<Record<keyof VariantRequest, unknown>>, string]>([
    [{ form: 'essay' }, 'layer-parameters: form is "essay", expected its forms: open, choice'],
    [{ form: 'oral' }, 'layer-parameters: form is "oral", expected open, choice'],
    [{ level: 'mild' }, 'layer-parameters: level is "mild", expected easy, medium, hard'],
    [{ seed: '' }, 'layer-parameters: seed is "", expected a text that is not empty'],
    [{ index: -1 }, 'layer-parameters: index is -1, expected a whole number from 0'],
    [{ options: 3 }, 'layer-parameters: options is 3, expected a whole number from 4 to 8'],
    [{ params: { kernal: 3 } }, 'layer-parameters: there is no parameter "kernal"; did you mean "kernel"?'],
    [{ params: { kernel: 0 } }, 'layer-parameters: parameter "kernel" is 0, expected at least 1'],
    [{ params: { kernel: 2.5 } }, 'layer-parameters: parameter "kernel" is 2.5, expected a whole number'],
    [{ params: { kernel: '3' } }, 'layer-parameters: parameter "kernel" is "3", expected a number'],
  ])('%j is refused', (wrong, message) => {
    expect(() => drawVariant(parametersQuestion, { ...request, ...wrong } as VariantRequest)).toThrow(
      message,
    );
  });
});

describe('a definition', () => {
  const definition = (overrides: object) => ({
    id: 'a-question',
    version: 1,
    title: 'T',
    summary: 'S.',
    topics: ['t'],
    forms: ['open'] as const,
    params: z.object({ x: z.int().max(3) }),
    sample: () => ({ x: 3 }),
    fields: () => ({ y: integerField({ label: 'y' }) }),
    solve: () => ({ answers: { y: 1 }, work: null }),
    misconceptions: [],
    stem: () => ({}),
    solution: () => ({}),
    effort: () => 1,
    ...overrides,
  });
  const templates = { stem: text('stem.md', ''), solution: text('solution.md', ''), feedback: {} };
  const wrong = { id: 'off', title: 'off', answers: () => ({ y: 2 }) };

  it.each([
    [
      { id: 'A question' },
      {},
      'bindQuestion(A question): the id is "A question", expected words in lower case joined by hyphens',
    ],
    [{ version: 0 }, {}, 'bindQuestion(a-question): the version is 0, expected a whole number from 1'],
    [{ topics: [] }, {}, 'bindQuestion(a-question): it has no topics, expected at least one topic'],
    [
      { misconceptions: [wrong] },
      {},
      'bindQuestion(a-question): the misconception "off" has no feedback, expected a section "# off" in feedback.md',
    ],
    [
      { misconceptions: [wrong, wrong] },
      { off: templates.stem },
      'bindQuestion(a-question): two misconceptions have the id "off", expected different ids',
    ],
    [
      {},
      { on: templates.stem },
      'bindQuestion(a-question): feedback.md has a section "on", expected sections for its misconceptions only: none',
    ],
  ])('%j with feedback %j is refused', (overrides, feedback, message) => {
    expect(() => bindQuestion(definition(overrides), { ...templates, feedback })).toThrow(message);
  });

  it('whose sampler leaves its own schema is found out', () => {
    const question = bindQuestion(definition({ sample: () => ({ x: 4 }) }), templates);
    expect(() => drawVariant(question, request)).toThrow(
      'a-question: the sampler drew {"x":4}, which its own schema refuses: a-question: parameter "x" is 4, expected at most 3',
    );
  });

  it('whose solver forgets a field is found out', () => {
    const question = bindQuestion(definition({ solve: () => ({ answers: {}, work: null }) }), templates);
    expect(() => drawVariant(question, request)).toThrow(
      'a-question: solve gave no answer for the field "y" at {"x":3}',
    );
  });

  it('describes its parameters in JSON Schema', () => {
    expect(parametersQuestion.paramsJsonSchema()).toMatchObject({
      type: 'object',
      required: ['channels', 'filters', 'kernel', 'size'],
      properties: {
        kernel: { type: 'integer', minimum: 1, maximum: 15, description: 'height and width of a filter' },
      },
    });
  });

  it('agrees with its oracle', async () => {
    const instance = parametersQuestion.instance({ channels: 3, filters: 10, kernel: 5, size: 8 });
    expect(instance.answers().count).toBe(760);
    expect(await instance.oracleAnswers()).toEqual({ count: 760 });
    expect(parametersQuestion.oracle).toBe('allocates the arrays and counts their elements');
  });
});
