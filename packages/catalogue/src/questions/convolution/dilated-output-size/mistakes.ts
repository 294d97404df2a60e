import { sizeFormula, wrong } from './formulas.ts';
import type { Params } from './params.ts';

/** Wrong methods: id, a few words, the formula each leads to; null where it does not apply. */
export const mistakes = [
  {
    id: 'ignored-dilation',
    title: 'took the filter for a dense one',
    answers: (p: Params) => (p.dilation === 1 ? null : wrong(p, sizeFormula(p, '(K-1)'))),
  },
  {
    id: 'kernel-times-dilation',
    title: 'multiplied the kernel size by the dilation',
    answers: (p: Params) => wrong(p, sizeFormula(p, '(N*K-1)')),
  },
  {
    id: 'dilation-as-gaps',
    title: 'took the dilation for the number of skipped positions',
    answers: (p: Params) => wrong(p, sizeFormula(p, '(N+1)*(K-1)')),
  },
  {
    id: 'forgot-first-position',
    title: 'subtracted the whole extent of the filter',
    answers: (p: Params) =>
      p.stride > 1
        ? wrong(p, `floor((I${p.padding > 0 ? '+2*P' : ''}-N*(K-1)-1)/S)`)
        : wrong(p, `${sizeFormula(p)}-1`),
  },
  {
    id: 'extent-without-first-weight',
    title: 'counted the steps between the weights as the extent of the filter',
    answers: (p: Params) => wrong(p, sizeFormula(p, '(N*(K-1)-1)')),
  },
  {
    id: 'one-axis',
    title: 'counted the positions along one axis only',
    answers: (p: Params) => wrong(p, sizeFormula(p), `D*(${sizeFormula(p)})`),
  },
  {
    id: 'one-filter',
    title: 'counted the output of a single filter',
    answers: (p: Params) => wrong(p, sizeFormula(p), `(${sizeFormula(p)})^2`),
  },
  {
    id: 'padded-one-side',
    title: 'added the padding on one side only',
    answers: (p: Params) => (p.padding === 0 ? null : wrong(p, sizeFormula(p, 'N*(K-1)', '+P'))),
  },
  {
    id: 'ignored-stride',
    title: 'ignored the stride',
    answers: (p: Params) => (p.stride === 1 ? null : wrong(p, sizeFormula({ ...p, stride: 1 }))),
  },
  {
    id: 'rounded-up',
    title: 'rounded the number of steps up',
    answers: (p: Params) => (p.stride === 1 ? null : wrong(p, sizeFormula(p).replace('floor', 'ceil'))),
  },
] as const;
