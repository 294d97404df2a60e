import { nearest, VariorumError } from '@variorum/core';
import type { Answer, Field, Fields } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import { blanksOf } from '../fields/table/table.ts';
import type { Form } from '../question/form.ts';
import type { Answers, Instance, Question } from '../question/question.ts';

/** A field that a form asks. A cell of a table that the choice form asks is a number field of its own. */
export interface Target {
  readonly name: string;
  readonly field: Field;
  /** The target's part of answers, of the key or of a misconception. */
  pick(answers: Answers): Answer | undefined;
}

/**
 * What a form asks, in the order of the fields.
 * @throws VariorumError `invalid-definition` for a choice field that does not exist or cannot be offered.
 */
export function targetsOf(question: Question, instance: Instance, form: Form): Target[] {
  const fields = instance.fields(form);
  const names = Object.keys(fields);
  if (names.length === 0) refuse(question, `the form "${form}" asks no field`, 'a field that fits the form');
  if (form !== 'choice') return names.map((name) => wholeField(name, fields[name]!));
  const asked = question.choiceFields ?? names.filter((name) => canOffer(fields[name]!));
  if (asked.length === 0) refuse(question, 'no field can be offered as a choice', 'choice: { fields: […] }');
  return asked.map((path) => choiceTarget(question, fields, path));
}

function wholeField(name: string, field: Field): Target {
  return { name, field, pick: (answers) => answers[name] };
}

function canOffer(field: Field): boolean {
  return field.kind === 'choice' || rulesFor(field.kind).offered;
}

function choiceTarget(question: Question, fields: Fields, path: string): Target {
  const point = path.indexOf('.');
  const name = point < 0 ? path : path.slice(0, point);
  const field = fields[name];
  if (field === undefined) {
    const meant = nearest(name, Object.keys(fields)) ?? Object.keys(fields).join(', ');
    return refuse(question, `choice.fields names "${path}"`, `a field of the question, such as ${meant}`);
  }
  if (point < 0) {
    if (!canOffer(field))
      refuse(
        question,
        `choice.fields names "${path}", a ${field.kind}`,
        'a scalar, shape, vector, matrix or table cell',
      );
    return wholeField(name, field);
  }
  const cell = path.slice(point + 1);
  const blank = field.kind === 'table' ? blanksOf(field.rows).find((one) => one.blank === cell) : undefined;
  if (field.kind !== 'table' || blank === undefined)
    return refuse(question, `choice.fields names "${path}"`, 'a blank of a table');
  const { precision, tolerance, weight } = field;
  return {
    name: path,
    field: { kind: 'number', label: blank.label, weight, precision, tolerance },
    pick: (answers) => (answers[name] as Readonly<Record<string, Answer>> | undefined)?.[cell],
  };
}

function refuse(question: Question, found: string, expected: string): never {
  throw new VariorumError({
    code: 'invalid-definition',
    message: `${question.id}: ${found}, expected ${expected}`,
    path: [question.id],
    expected,
  });
}
