import type { QuestionReport } from '@variorum/laws';
import { describe, expect } from 'vitest';
import { runCli, test } from './cli.ts';

describe('variorum check', () => {
  test('reports what was seen of each form and level', async ({ directory }) => {
    const { code, out, err } = await runCli(directory, [
      'check',
      'conv-parameters',
      '--variants',
      '2',
      '--json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [report] = JSON.parse(out) as readonly QuestionReport[];
    expect(report?.series.map(({ form, level, tried }) => [form, level, tried])).toEqual([
      ['open', 'easy', 2],
      ['open', 'medium', 2],
      ['open', 'hard', 2],
      ['choice', 'easy', 2],
      ['choice', 'medium', 2],
      ['choice', 'hard', 2],
    ]);
    expect(report?.breaches).toEqual([]);
    expect(report?.oracle).toMatch(/counts/);
  });

  test('prints a table for people and names the oracle', async ({ directory }) => {
    const { code, out } = await runCli(directory, [
      'check',
      'conv-parameters',
      '--variants',
      '1',
      '--level',
      'easy',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^QUESTION +FORM +LEVEL +TRIED/);
    expect(out).toMatch(/conv-parameters +open +easy +1 +1 .* kept/);
    expect(out).toContain('Oracles');
  });

  test('suggests the nearest name for an unknown question', async ({ directory }) => {
    const { code, err } = await runCli(directory, ['check', 'conv-paramters']);
    expect(code).toBe(1);
    expect(err).toContain('did you mean "conv-parameters"?');
  });
});
