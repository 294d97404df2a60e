import { nearest } from '@variorum/core';
import type { Question } from '../question/question.ts';
import type { YamlProblem, YamlSource } from './yaml-source.ts';

/** Questions by id. A `Map` is one. */
export interface Catalogue {
  get(id: string): Question | undefined;
  keys(): Iterable<string>;
}

/**
 * The question that a YAML file names at a place.
 * @throws VariorumError `unknown-question` with the nearest spelling, at line and column.
 */
export function findQuestion(
  yaml: YamlSource,
  catalogue: Catalogue,
  id: string,
  place: Pick<YamlProblem, 'path' | 'atKey'>,
): Question {
  const question = catalogue.get(id);
  if (question !== undefined) return question;
  const known = [...catalogue.keys()];
  const meant = nearest(id, known);
  const hint =
    meant === undefined
      ? `the catalogue has ${known.length} questions, listed by "variorum list"`
      : `did you mean "${meant}"?`;
  return yaml.refuse({
    ...place,
    code: 'unknown-question',
    value: id,
    expected: known.join(', '),
    message: `there is no question "${id}"; ${hint}`,
  });
}
