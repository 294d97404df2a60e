import { questions } from '@variorum/catalogue';
import { buildVariant, type Question, solveVariant, type Variant } from '@variorum/generator';
import { writeHtml, writeLatex, writeMarkdown, writeTypst } from '@variorum/renderer';
import { median, perSecond, printTable, shown } from './measure.ts';

const request = (question: Question, index: number) =>
  ({ seed: 'bench', index, level: 'medium', form: question.forms[0]! }) as const;

const write = {
  Markdown: writeMarkdown,
  LaTeX: writeLatex,
  HTML: writeHtml,
  Typst: writeTypst,
};

/** Variants per second on one core: solved only, built, and drawn, built and written as stem and solution. */
export function benchVariants(ids: readonly string[] | null): void {
  const chosen = questions.filter(({ id }) => ids === null || ids.includes(id));
  const notations = Object.entries(write);
  const rows = chosen.map((question) => {
    const solved = perSecond((index) => solveVariant(question, request(question, index)));
    const built = perSecond((index) => buildVariant(solveVariant(question, request(question, index))));
    const written = notations.map(([, writer]) =>
      perSecond((index) => {
        const { stem, solution }: Variant = buildVariant(solveVariant(question, request(question, index)));
        return writer(stem).length + writer(solution).length;
      }, 3),
    );
    return { id: question.id, rates: [solved, built, ...written] };
  });
  console.log('Variants per second, one core; each variant has numbers of its own');
  const mixed = rows[0]!.rates.map(
    (_, column) => rows.length / rows.reduce((sum, { rates }) => sum + 1 / rates[column]!, 0),
  );
  printTable(
    ['question', 'solved', 'with texts', ...notations.map(([name]) => name)],
    [
      ...rows.map(({ id, rates }) => [id, ...rates.map(shown)]),
      ['median', ...mixed.map((_, column) => shown(median(rows.map(({ rates }) => rates[column]!))))],
      ['an even mix of all', ...mixed.map(shown)],
    ],
  );
}
