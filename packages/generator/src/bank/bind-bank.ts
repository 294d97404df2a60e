import { VariorumError } from '@variorum/core';
import type { Block, Inline } from '@variorum/document';
import { z } from 'zod';
import { choicesField } from '../fields/choices/choices.ts';
import { essayField } from '../fields/essay/essay.ts';
import type { Fields } from '../fields/field.ts';
import { bindQuestion } from '../question/bind.ts';
import type { QuestionDefinition } from '../question/definition.ts';
import type { Question } from '../question/question.ts';
import type { CompiledTemplate } from '../template/compiled.ts';
import { fillTemplate } from '../template/fill.ts';
import type { CompiledBank, CompiledStatement, StatementBank } from './bank.ts';
import { clash, sampleStatements, truthRange } from './sample-statements.ts';
import { bankTemplates } from './templates.ts';

const [fewest, usual, most] = [4, 6, 8];

interface BankParams {
  readonly statements: number;
  readonly chosen: readonly string[];
}

/**
 * A bank as a question: `select` marks the true ones among 4 to 8 statements (parameter `statements`, 6 where
 * left out), `essay` where the bank has one. Variants differ in their set of statements.
 *
 * @throws VariorumError `invalid-bank` for a bank from which no fair set could be drawn.
 */
export function bindStatementBank(bank: StatementBank, texts: CompiledBank): Question {
  requireEnough(bank, texts.statements);
  return bindQuestion(bankDefinition(bank, texts), bankTemplates(bank.id));
}

function bankDefinition(
  bank: StatementBank,
  { statements, essay }: CompiledBank,
): QuestionDefinition<BankParams, Fields, null> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const chosenOf = ({ chosen }: BankParams) => chosen.map((id) => byId.get(id)!);
  const { id, version, title, summary, topics } = bank;
  return {
    id,
    version,
    title,
    summary,
    topics,
    forms: essay === null ? ['select'] : ['select', 'essay'],
    params: paramsSchema(byId),
    sample(draw, _level, form, given) {
      const count = given.statements ?? usual;
      if (form === 'essay' || !(count >= fewest && count <= most)) return { statements: count, chosen: [] };
      const chosen = sampleStatements(draw, statements, count);
      return chosen === null ? null : { statements: count, chosen };
    },
    fields: (params, form): Fields =>
      form === 'essay' && essay !== null
        ? {
            essay: essayField({
              label: 'answer',
              lines: essay.lines,
              modelAnswer: blocksOf(essay.modelAnswer),
              rubric: essay.rubric,
            }),
          }
        : {
            statements: choicesField({
              label: 'true statements',
              // They were drawn in random order, which the worked solution keeps.
              shuffle: false,
              options: chosenOf(params).map(({ id, text }) => ({ id, content: blocksOf(text) })),
              reasons: Object.fromEntries(chosenOf(params).map(({ id, reason }) => [id, blocksOf(reason)])),
            }),
          },
    solve: (params) => ({
      answers: {
        statements: chosenOf(params)
          .filter(({ truth }) => truth)
          .map(({ id }) => id),
        essay: null,
      },
      work: null,
    }),
    misconceptions: [],
    stem: () => ({ prompt: essay === null ? [] : blocksOf(essay.prompt) }),
    solution: (params, _solved, form) => ({
      explanation:
        form === 'essay' && essay !== null ? blocksOf(essay.modelAnswer) : explain(chosenOf(params)),
    }),
    effort: ({ chosen }) => (chosen.length === 0 ? 3 * usual : 3 * chosen.length),
  };
}

function paramsSchema(byId: ReadonlyMap<string, CompiledStatement>) {
  return z
    .object({
      statements: z.int().min(fewest).max(most).default(usual).describe('number of statements'),
      chosen: z.array(z.enum([...byId.keys()])).describe('ids of the statements; none in the essay form'),
    })
    .refine(({ statements, chosen }) => chosen.length === 0 || chosen.length === statements, {
      path: ['chosen'],
      error: 'as many ids as the parameter "statements" says are expected',
    })
    .refine(({ chosen }) => new Set(chosen).size === chosen.length, {
      path: ['chosen'],
      error: 'different ids are expected',
    })
    .refine(({ chosen }) => !chosen.some((a) => chosen.some((b) => clash(byId.get(a)!, byId.get(b)!))), {
      path: ['chosen'],
      error: 'statements that imply or contradict one another never meet',
    });
}

/** Each statement under the letter of its option, with its truth and its reason: what the worked solution shows. */
function explain(statements: readonly CompiledStatement[]): Block[] {
  return statements.flatMap(({ text, truth, reason, source }, position) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + position);
    const [first, ...rest] = blocksOf(reason);
    const verdict: Inline = {
      type: 'strong',
      children: [{ type: 'text', value: truth ? 'True.' : 'False.' }],
    };
    const opening: readonly Inline[] = first?.type === 'paragraph' ? first.children : [];
    const cited: readonly Inline[] = source === null ? [] : [{ type: 'text', value: ` (${source})` }];
    return [
      ...labelled(`(${letter}) `, blocksOf(text)),
      { type: 'paragraph', children: [verdict, { type: 'text', value: ' ' }, ...opening, ...cited] },
      ...(first === undefined || first.type === 'paragraph' ? rest : [first, ...rest]),
    ] satisfies Block[];
  });
}

/** Blocks whose first paragraph begins with a label. */
function labelled(label: string, [first, ...rest]: readonly Block[]): readonly Block[] {
  if (first?.type !== 'paragraph') return first === undefined ? rest : [first, ...rest];
  return [{ type: 'paragraph', children: [{ type: 'text', value: label }, ...first.children] }, ...rest];
}

function blocksOf(template: CompiledTemplate): readonly Block[] {
  return fillTemplate(template, {}).children;
}

function requireEnough(bank: StatementBank, statements: readonly CompiledStatement[]): void {
  const trueCount = statements.filter(({ truth }) => truth).length;
  const falseCount = statements.length - trueCount;
  const [, needed] = truthRange(most);
  if (trueCount >= needed && falseCount >= needed) return;
  throw new VariorumError({
    code: 'invalid-bank',
    message: `${bank.id}: the bank has ${trueCount} true and ${falseCount} false statements, expected at least ${needed} of each`,
    path: [bank.id],
    expected: `at least ${needed} true and ${needed} false statements`,
  });
}
