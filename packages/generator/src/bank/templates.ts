import type { CompiledBlock, CompiledTemplate, Expression, QuestionTemplates } from '../template/compiled.ts';

const at = [1, 1] as const;

const value = (...parts: readonly string[]): Expression => ({
  type: 'path',
  level: 0,
  parts,
  name: parts.join('.'),
  at,
});
const slot = (expression: Expression): CompiledBlock => ({ type: 'slot', value: expression, at });
const field = (name: string): CompiledBlock =>
  slot({ type: 'call', helper: 'field', arguments: [{ type: 'literal', value: name }], options: {}, at });

/** The texts around the statements, the same for every bank. */
export function bankTemplates(id: string): QuestionTemplates {
  const template = (name: string, body: readonly CompiledBlock[]): CompiledTemplate => ({
    file: `${id}/${name}`,
    steps: false,
    body,
  });
  const instruction: CompiledBlock = {
    type: 'paragraph',
    children: [{ type: 'text', value: 'Which of these statements are true? Mark every true statement.' }],
  };
  return {
    stem: template('statements.md', [
      {
        type: 'if',
        when: value('form', 'essay'),
        then: [slot(value('prompt')), field('essay')],
        otherwise: [instruction, field('statements')],
        at,
      },
    ]),
    solution: template('statements.md', [slot(value('explanation'))]),
    feedback: {},
  };
}
