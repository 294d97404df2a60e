import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isVariorumError, VariorumError } from '@variorum/core';
import { bindQuestion, bindStatementBank, compileBank, type Question } from '@variorum/generator';
import { compileQuestionFolder, compileTemplate } from '@variorum/generator/compiler';
import { fileReason } from '../output/file-error.ts';

type Definition = Parameters<typeof bindQuestion>[0];
type Bank = Parameters<typeof bindStatementBank>[0];

const computation = 'question.ts, stem.md, solution.md and, for its misconceptions, feedback.md';
const statements = 'bank.ts, statements.md and, for its essay form, essay.md';

/**
 * One question from its folder: the default export of question.ts bound to its compiled texts, or that of bank.ts
 * to its statements.
 *
 * @param shown the folder as the user would name it, for messages
 * @throws VariorumError naming file and place
 */
export async function loadQuestion(folder: string, shown: string): Promise<Question> {
  const isBank = existsSync(join(folder, 'bank.ts'));
  const script = isBank ? 'bank.ts' : 'question.ts';
  const definition = await importDefinition(join(folder, script), join(shown, script), isBank);
  try {
    return isBank
      ? bindStatementBank(definition as Bank, compileStatements(folder, shown))
      : bindQuestion(definition as Definition, compileQuestionFolder(folder, { name: shown }));
  } catch (error) {
    const reason = fileReason(error);
    if (reason === undefined) throw error;
    const texts = isBank ? ['statements.md'] : ['stem.md', 'solution.md'];
    const missing = texts.find((name) => !existsSync(join(folder, name)));
    throw new VariorumError({
      code: 'incomplete-question',
      message: `the question in ${shown} cannot be read: ${missing === undefined ? reason : `it has no ${missing}`}`,
      expected: isBank ? statements : computation,
      cause: error,
    });
  }
}

function compileStatements(folder: string, shown: string) {
  const read = (file: string) => ({
    file: join(shown, file),
    source: readFileSync(join(folder, file), 'utf8'),
  });
  const essay = existsSync(join(folder, 'essay.md')) ? read('essay.md') : null;
  return compileBank(read('statements.md'), essay, (source, place) => compileTemplate(source, place));
}

async function importDefinition(file: string, shown: string, isBank: boolean): Promise<unknown> {
  if (!existsSync(file)) {
    throw new VariorumError({
      code: 'incomplete-question',
      message: `${shown} does not exist`,
      expected: `${computation}, or ${statements}, in the folder of each question`,
    });
  }
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  } catch (error) {
    if (isVariorumError(error)) throw error;
    throw new VariorumError({
      code: 'invalid-question',
      message: `${shown} cannot be loaded: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      expected:
        'TypeScript whose types can be erased (no enum, no namespace), with a default export by defineQuestion',
      cause: error,
    });
  }
  const { default: definition } = module;
  const maker = isBank ? 'defineStatementBank' : 'defineQuestion';
  const isObject = typeof definition === 'object' && definition !== null;
  if (isObject && 'id' in definition && (isBank || 'solve' in definition)) return definition;
  throw new VariorumError({
    code: 'invalid-question',
    message: `${shown} has no default export made by ${maker}`,
    expected: `export default ${maker}({ … })`,
  });
}
