import type { Law } from '../law.ts';
import { cleanProse } from './clean-prose.ts';
import { fieldsAsked } from './fields-asked.ts';
import { figuresDescribed } from './figures-described.ts';
import { keyEarnsAll } from './key-earns-all.ts';
import { mistakesRecognised } from './mistakes-recognised.ts';
import { optionsDiffer } from './options-differ.ts';
import { oracleAgrees } from './oracle-agrees.ts';
import { publicPart } from './public-part.ts';
import { sameSeed } from './same-seed.ts';
import { validParameters } from './valid-parameters.ts';
import { writersAccept } from './writers-accept.ts';

/** Every law, cheap ones first. */
export const laws: readonly Law[] = [
  validParameters,
  fieldsAsked,
  keyEarnsAll,
  mistakesRecognised,
  optionsDiffer,
  oracleAgrees,
  sameSeed,
  publicPart,
  cleanProse,
  figuresDescribed,
  writersAccept,
];
