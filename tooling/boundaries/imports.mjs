import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { questionsFolder } from './architecture.mjs';

/**
 * @param {string} path of the source, for its language
 * @param {string} text
 * @returns {string[]} every module that it names: imports, re-exports and `import('…')` with a plain string
 * @throws {Error} when the source does not parse
 */
export function importedModules(path, text) {
  const { module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports
      .map(
        ({ moduleRequest }) =>
          /^(['"`])([^'"`$]+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[2],
      )
      .filter((value) => value !== undefined),
  ];
}

/**
 * A relative import stays inside its package, and a question does not look into another one.
 * @param {string} packageFolder relative to the root
 * @param {string} path of the source, relative to the root
 * @param {string} text
 * @returns {string[]} what is wrong, one sentence each
 */
export function checkImports(packageFolder, path, text) {
  return importedModules(path, text)
    .filter((module) => module.startsWith('.'))
    .flatMap((module) => {
      const target = posix.join(posix.dirname(path), module);
      if (!target.startsWith(`${packageFolder}/`)) {
        return [`${path}: "${module}" leaves ${packageFolder}; import the other package by its name`];
      }
      const from = questionOf(path);
      const to = questionOf(target);
      if (to === undefined || from === to) return [];
      return from === undefined
        ? [
            `${path}: "${module}" reaches into the question ${to}; only the generated registry names questions`,
          ]
        : [
            `${path}: "${module}" imports the question ${to} from ${from}; move what both need to a shared place`,
          ];
    });
}

/**
 * @param {string} path relative to the root
 * @returns {string | undefined} the id of the question in whose folder the file lies
 */
export function questionOf(path) {
  const [topic, id, file] = path.startsWith(`${questionsFolder}/`)
    ? path.slice(questionsFolder.length + 1).split('/')
    : [];
  return topic !== undefined && file !== undefined ? id : undefined;
}

const knowNoQuestions = ['packages/core', 'packages/document', 'packages/figures'];
/** Stated answers from real solutions, as data: each says which question it is of. */
const casesFolder = 'packages/laws/src/cases';

/**
 * Shared code treats all questions alike: it may not name one. Prose that mentions one as an example may, and so
 * may packages that know no questions (a layer that is called like a question is a layer) and the reference cases.
 * @param {string} path of the source, relative to the root
 * @param {string} text
 * @param {readonly string[]} questionIds
 * @returns {string[]} what is wrong, one sentence each
 */
export function checkQuestionNames(path, text, questionIds) {
  const mentioned = questionIds.filter((id) => text.includes(id));
  const exempt = [...knowNoQuestions, casesFolder].some((folder) => path.startsWith(`${folder}/`));
  if (exempt || questionOf(path) !== undefined || mentioned.length === 0) return [];
  const strings = stringsIn(parseSync(path, text).program);
  return mentioned
    .filter((id) => strings.includes(id))
    .map(
      (id) =>
        `${path}: shared code names the question ${id}; let the definition say what is different about it`,
    );
}

/**
 * @param {unknown} node of a syntax tree
 * @returns {string[]} the strings that stand below it, templates without slots included
 */
function stringsIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'Literal')
    return 'value' in node && typeof node.value === 'string' ? [node.value] : [];
  if ('type' in node && node.type === 'TemplateElement') {
    const { value } = /** @type {{ value: { cooked: string } }} */ (/** @type {unknown} */ (node));
    return [value.cooked];
  }
  return Object.values(node).flatMap(stringsIn);
}
