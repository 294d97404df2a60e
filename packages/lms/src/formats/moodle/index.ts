import { VariorumError } from '@variorum/core';
import type { Variant, VariantField } from '@variorum/generator';
import {
  type BankHead,
  type BankItem,
  type BankWriter,
  type LmsFormat,
  privateWarning,
} from '../../format.ts';
import { comment, type Xml } from '../../xml/xml.ts';
import { multianswer } from './cloze/multianswer.ts';
import { descriptionXml } from './description.ts';
import { essay } from './essay.ts';
import { matching } from './matching.ts';
import { severalChoice, singleChoice } from './multichoice.ts';
import { numerical } from './numerical.ts';
import { ordering } from './ordering.ts';
import { categoryXml, type QuestionBody, questionXml } from './question.ts';
import { shortAnswer } from './shortanswer.ts';
import { moodleRemarks, moodleSupport } from './support.ts';

type SoleField = (variant: Variant, field: VariantField) => QuestionBody;

/** The question type for a question of one field. */
const soleField: Readonly<Partial<Record<VariantField['view']['kind'], SoleField>>> = {
  integer: numerical,
  number: numerical,
  rational: numerical,
  shape: multianswer,
  vector: multianswer,
  matrix: multianswer,
  table: multianswer,
  choice: singleChoice,
  choices: severalChoice,
  match: matching,
  order: ordering,
  text: shortAnswer,
  essay,
};

const path = 'moodle.xml';

/** Moodle XML, as `qformat_xml` reads it: one file that grows question by question. */
export const moodle: LmsFormat = {
  id: 'moodle',
  title: 'Moodle XML',
  extension: 'xml',
  consumers: 'Moodle 4 (Question bank, Import, Moodle XML format)',
  support: moodleSupport,
  remarks: moodleRemarks,
  open,
};

function open({ title, course, instructions }: BankHead): BankWriter {
  const chunk = (content: string) => ({ path, content });
  let category = '';
  let started = false;
  function* start() {
    if (started) return;
    started = true;
    const head = `<?xml version="1.0" encoding="UTF-8"?>\n${comment(privateWarning).xml}\n<quiz>\n`;
    yield chunk(`${head}${line(categoryXml([title], course))}`);
    if (instructions !== undefined) yield chunk(line(descriptionXml(title, instructions)));
  }
  return {
    *add(item) {
      yield* start();
      const place = JSON.stringify(item.category);
      if (place !== category) yield chunk(line(categoryXml(item.category)));
      category = place;
      yield chunk(line(questionXml(item, bodyOf(item))));
    },
    *finish() {
      yield* start();
      yield chunk('</quiz>\n');
    },
  };
}

function bodyOf({ variant }: BankItem): QuestionBody {
  const [first, ...others] = variant.fields;
  if (first === undefined || others.length > 0) return multianswer(variant);
  const write = soleField[first.view.kind];
  if (write !== undefined) return write(variant, first);
  throw new VariorumError({
    code: 'unsupported-field',
    message: `moodle: the field "${first.view.name}" of ${variant.question} is a ${first.view.kind}, expected one of ${Object.keys(soleField).join(', ')}`,
    path: [variant.question, first.view.name],
    value: first.view.kind,
  });
}

const line = ({ xml }: Xml) => `${xml}\n`;
