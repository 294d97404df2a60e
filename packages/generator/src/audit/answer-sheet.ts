import { z } from 'zod';
import { type Catalogue, findQuestion } from '../exam/catalogue.ts';
import { positioned } from '../exam/positioned.ts';
import { validate } from '../exam/validate.ts';
import { readYaml, type YamlSource } from '../exam/yaml-source.ts';
import { auditAnswer, type Stated } from './audit.ts';
import type { Audit } from './verdict.ts';

const sheetSchema = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  answers: z.array(z.unknown()).min(1).max(1_000),
});

const answerSchema = z.strictObject({
  question: z.string().min(1).max(100),
  params: z.record(z.string(), z.unknown()).default({}),
  stated: z.record(z.string(), z.unknown()),
  note: z.string().trim().min(1).max(500).optional(),
});

export interface AnswerSheetContext {
  /** For messages. */
  readonly file: string;
  readonly catalogue: Catalogue;
}

/** A file of stated answers, each audited. */
export interface AnswerSheet {
  readonly title: string | null;
  readonly answers: readonly AuditedAnswer[];
}

export interface AuditedAnswer extends Audit {
  /** What the author of the file remarks on it. */
  readonly note: string | null;
}

/**
 * Reads a YAML file of stated answers and audits each.
 *
 * @throws VariorumError with file, line and column: `invalid-yaml`, `unknown-key`, `invalid-answers`,
 * `unknown-question`, `unknown-field`, `not-auditable`, and for parameters `unknown-param` and `invalid-param`.
 */
export function auditSheet(source: string, { file, catalogue }: AnswerSheetContext): AnswerSheet {
  const yaml = readYaml(source, file);
  const sheet = validate(yaml, sheetSchema, yaml.value, [], 'the file', code);
  return {
    title: sheet.title ?? null,
    answers: sheet.answers.map((answer, index) => auditOne(yaml, catalogue, answer, ['answers', index])),
  };
}

const code = 'invalid-answers';

function auditOne(
  yaml: YamlSource,
  catalogue: Catalogue,
  value: unknown,
  path: readonly (string | number)[],
): AuditedAnswer {
  const answer = validate(yaml, answerSchema, value, path, 'the answer', code);
  const question = findQuestion(yaml, catalogue, answer.question, { path: [...path, 'question'] });
  const { params, stated } = answer;
  if (Object.keys(stated).length === 0) {
    const expected = 'at least one field with its value';
    yaml.refuse({
      code,
      path: [...path, 'stated'],
      value: stated,
      expected,
      message: `"stated" is empty, expected ${expected}`,
    });
  }
  positioned(yaml, [...path, 'params'], () => question.instance(params));
  const audit = positioned(yaml, [...path, 'stated'], () =>
    auditAnswer(question, params, stated satisfies Stated),
  );
  return { ...audit, note: answer.note ?? null };
}
