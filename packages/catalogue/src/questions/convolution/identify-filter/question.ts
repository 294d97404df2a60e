import { blocks, type Inline, inlines, tex } from '@variorum/document';
import {
  type ChoiceField,
  choiceField,
  defineQuestion,
  type MatchField,
  matchField,
} from '@variorum/generator';
import { pictures } from './figure.ts';
import { type KernelName, kernels, kernelTex, sumOfWeights } from './kernels.ts';
import { listed, type Params, params, sample, unfair } from './params.ts';
import { paint, resultOf } from './scene.ts';

/** Open form: all pairs; choice form: the kernel of the first result. */
type AskedFields = Readonly<Record<string, MatchField | ChoiceField>>;

const option = (id: string, content: readonly Inline[]) => ({ id, content: blocks(content) });
const kernelOption = (name: KernelName) => option(name, inlines(kernelTex(name)));
const resultId = (index: number) => `result-${index + 1}`;

/** Pairs in which a kernel is taken for its partner, and the answer to the choice form. */
function swapped(p: Params, ...names: readonly KernelName[]) {
  const mistaken = p.results.flatMap((name, index) =>
    names.includes(name) && listed(p).includes(kernels[name].partner)
      ? [[resultId(index), kernels[name].partner] as const]
      : [],
  );
  if (mistaken.length === 0) return null;
  const first = mistaken.find(([id]) => id === resultId(0));
  return { pairs: Object.fromEntries(mistaken), ...(first === undefined ? {} : { kernel: first[1] }) };
}

export default defineQuestion({
  id: 'identify-filter',
  version: 1,
  title: 'Which kernel made the picture',
  summary: 'Match the results of filtering a small scene to the kernels that made them.',
  topics: ['convolution', 'filters'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields(p, form): AskedFields {
    const right = listed(p).map(kernelOption);
    if (form === 'choice') return { kernel: choiceField({ label: 'kernel of result 1', options: right }) };
    return {
      pairs: matchField({
        label: 'kernels of the results',
        left: p.results.map((_, index) => option(resultId(index), inlines(`result ${index + 1}`))),
        right,
      }),
    };
  },

  solve: (p) => ({
    answers: {
      pairs: Object.fromEntries(p.results.map((name, index) => [resultId(index), name])),
      kernel: p.results[0]!,
    },
    work: null,
  }),

  misconceptions: [
    {
      id: 'edge-direction-swapped',
      title: 'took the direction of the derivative for the direction of the edge',
      answers: (p) => swapped(p, 'vertical-edges', 'horizontal-edges'),
    },
    {
      id: 'sum-of-weights-ignored',
      title: 'did not tell weights that add up to 0 from weights that add up to 1',
      answers: (p) => swapped(p, 'laplacian', 'sharpen', 'diagonal-edges', 'emboss'),
    },
    {
      id: 'mean-taken-for-copy',
      title: 'took the mean for a copy',
      answers: (p) => swapped(p, 'blur', 'identity'),
    },
  ],

  stem(p, form) {
    const shown = form === 'choice' ? p.results.slice(0, 1) : p.results;
    return {
      many: shown.length > 1,
      figure: pictures([
        { name: 'Scene', values: paint(p.scene) },
        ...shown.map((name, index) => ({ name: `Result ${index + 1}`, values: resultOf(p.scene, name) })),
      ]),
    };
  },

  solution(p, _solved, form) {
    const shown = form === 'choice' ? p.results.slice(0, 1) : p.results;
    const { ground } = p.scene;
    return {
      ground,
      results: shown.map((name, index) => ({
        number: index + 1,
        title: kernels[name].title,
        kernel: kernelTex(name),
        sign: kernels[name].sign,
        sum: sumOfWeights(name),
        ground: sumOfWeights(name) * ground,
      })),
      extra: p.extra.length > 0 && form !== 'choice',
      difference: tex`x_{i,j-1}-x_{i,j+1}`,
    };
  },

  effort: ({ results, extra }) => 4 * results.length + 2 * extra.length,
});
