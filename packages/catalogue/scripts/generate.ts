/**
 * Writes src/generated/ from the tree of questions: one module per question that binds its definition to its
 * compiled texts, and the registries that list them. Run by turbo before every build; nothing of it is committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileBank } from '@variorum/generator';
import { compileQuestionFolder, compileTemplate, toModuleSource } from '@variorum/generator/compiler';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const questionsFolder = join(source, 'questions');
const target = join(source, 'generated');

interface Entry {
  readonly id: string;
  readonly topic: string;
}

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const entries: Entry[] = folders(questionsFolder).flatMap((topic) =>
  folders(join(questionsFolder, topic))
    .filter((id) =>
      ['question.ts', 'bank.ts'].some((file) => existsSync(join(questionsFolder, topic, id, file))),
    )
    .map((id) => ({ id, topic })),
);

const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const header = '// Generated from src/questions by scripts/generate.ts. Do not edit.\n';

/** Writes only what changed, so that watchers and incremental builds stay quiet. */
const write = (name: string, text: string): void => {
  const path = join(target, name);
  let before: string | undefined;
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    before = undefined;
  }
  if (before !== text) writeFileSync(path, text);
};

mkdirSync(target, { recursive: true });
const wanted = new Set(['questions.gen.ts', 'loaders.gen.ts', 'checked.gen.ts']);
for (const { id, topic } of entries) {
  const folder = join(questionsFolder, topic, id);
  const name = `questions/${topic}/${id}`;
  wanted.add(`${id}.gen.ts`);
  const isBank = existsSync(join(folder, 'bank.ts'));
  if (!isBank) {
    wanted.add(`${id}.texts.gen.ts`);
    write(`${id}.texts.gen.ts`, header + toModuleSource(compileQuestionFolder(folder, { name })));
  }
  if (hasStatements(folder)) {
    wanted.add(`${id}.bank.gen.ts`);
    write(`${id}.bank.gen.ts`, header + bankSource(folder, name));
  }
  write(`${id}.gen.ts`, header + (isBank ? bankModule(name, id) : questionModule(folder, name, id)));
}

function hasStatements(folder: string): boolean {
  return existsSync(join(folder, 'statements.md'));
}

function bankSource(folder: string, name: string): string {
  const read = (file: string) => ({
    file: `${name}/${file}`,
    source: readFileSync(join(folder, file), 'utf8'),
  });
  const essay = existsSync(join(folder, 'essay.md')) ? read('essay.md') : null;
  const texts = compileBank(read('statements.md'), essay, (source, place) => compileTemplate(source, place));
  return `import type { CompiledBank } from '@variorum/generator';\n\nexport const texts: CompiledBank = ${JSON.stringify(texts)};\n`;
}

function bankModule(name: string, id: string): string {
  return `import { bindStatementBank } from '@variorum/generator';
import bank from '../${name}/bank.ts';
import { texts } from './${id}.bank.gen.ts';

export const question = bindStatementBank(bank, texts);
`;
}

/** A computation; with statements.md beside it, the forms of a bank of its own as well. */
function questionModule(folder: string, name: string, id: string): string {
  if (!hasStatements(folder))
    return `import { bindQuestion } from '@variorum/generator';
import definition from '../${name}/question.ts';
import { templates } from './${id}.texts.gen.ts';

export const question = bindQuestion(definition, templates);
`;
  return `import { bindQuestion, bindStatementBank, withBank } from '@variorum/generator';
import definition from '../${name}/question.ts';
import { texts } from './${id}.bank.gen.ts';
import { templates } from './${id}.texts.gen.ts';

export const question = withBank(bindQuestion(definition, templates), bindStatementBank(definition, texts));
`;
}

function checkedLoader(name: string, id: string): string {
  if (!existsSync(join(source, name, 'oracle.ts')))
    return `async () => (await import('./${id}.gen.ts')).question`;
  const bank = hasStatements(join(source, name));
  const parts = [
    `../${name}/question.ts`,
    `./${id}.texts.gen.ts`,
    `../${name}/oracle.ts`,
    ...(bank ? [`./${id}.bank.gen.ts`] : []),
  ];
  const bound = 'bindQuestion(definition.default, templates, oracle.default)';
  return `async () => {
    const [definition, { templates }, oracle${bank ? ', { texts }' : ''}] = await Promise.all([${parts.map((part) => `import('${part}')`).join(', ')}]);
    return ${bank ? `withBank(${bound}, bindStatementBank(definition.default, texts))` : bound};
  }`;
}

const hasBoth = entries.some(({ id, topic }) => {
  const folder = join(questionsFolder, topic, id);
  return hasStatements(folder) && existsSync(join(folder, 'oracle.ts'));
});

write(
  'questions.gen.ts',
  `${header}import type { Question } from '@variorum/generator';
${entries.map(({ id }) => `import { question as ${camel(id)} } from './${id}.gen.ts';`).join('\n')}

/** Every question, by topic and id. */
export const questions: readonly Question[] = [
${entries.map(({ id }) => `  ${camel(id)},`).join('\n')}
];
`,
);
write(
  'loaders.gen.ts',
  `${header}import type { Question } from '@variorum/generator';

/** Loads one question by its id, so that a page fetches only what it shows. */
export const loaders: Readonly<Record<string, () => Promise<Question>>> = {
${entries.map(({ id }) => `  '${id}': async () => (await import('./${id}.gen.ts')).question,`).join('\n')}
};
`,
);
write(
  'checked.gen.ts',
  `${header}import { ${hasBoth ? 'bindQuestion, bindStatementBank, type Question, withBank' : 'bindQuestion, type Question'} } from '@variorum/generator';

/** Loads one question together with its oracle, where it has one: for tests and \`variorum check\`. */
export const checked: Readonly<Record<string, () => Promise<Question>>> = {
${entries.map(({ id, topic }) => `  '${id}': ${checkedLoader(`questions/${topic}/${id}`, id)},`).join('\n')}
};
`,
);
for (const name of readdirSync(target)) if (!wanted.has(name)) rmSync(join(target, name));
console.log(`generated ${entries.length} questions`);
