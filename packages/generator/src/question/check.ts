import { VariorumError } from '@variorum/core';
import type { QuestionTemplates } from '../template/compiled.ts';
import type { Form } from './form.ts';

interface Checked {
  readonly id: string;
  readonly version: number;
  readonly forms: readonly Form[];
  readonly topics: readonly string[];
  readonly misconceptions: readonly { readonly id: string }[];
}

const identifier = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Refuses a definition that no variant could be drawn from, and texts that do not fit it. */
export function checkDefinition(definition: Checked, templates: QuestionTemplates): void {
  const { id, version, misconceptions } = definition;
  if (!identifier.test(id))
    refuse(id, `the id is ${JSON.stringify(id)}`, 'words in lower case joined by hyphens');
  if (!Number.isInteger(version) || version < 1)
    refuse(id, `the version is ${version}`, 'a whole number from 1');
  if (definition.forms.length === 0) refuse(id, 'it has no forms', 'at least one form');
  if (definition.topics.length === 0) refuse(id, 'it has no topics', 'at least one topic');
  const ids = misconceptions.map((misconception) => misconception.id);
  for (const [position, name] of ids.entries()) {
    if (!identifier.test(name))
      refuse(
        id,
        `a misconception has the id ${JSON.stringify(name)}`,
        'words in lower case joined by hyphens',
      );
    if (ids.indexOf(name) !== position)
      refuse(id, `two misconceptions have the id "${name}"`, 'different ids');
    if (!Object.hasOwn(templates.feedback, name)) {
      refuse(id, `the misconception "${name}" has no feedback`, `a section "# ${name}" in feedback.md`);
    }
  }
  const orphan = Object.keys(templates.feedback).find((name) => !ids.includes(name));
  if (orphan !== undefined) {
    refuse(
      id,
      `feedback.md has a section "${orphan}"`,
      `sections for its misconceptions only: ${ids.join(', ') || 'none'}`,
    );
  }
}

function refuse(id: string, found: string, expected: string): never {
  throw new VariorumError({
    code: 'invalid-definition',
    message: `bindQuestion(${id}): ${found}, expected ${expected}`,
    path: [id],
    expected,
  });
}
