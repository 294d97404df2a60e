import {
  parseTex,
  type TexEnvironment,
  type TexNode,
  type TexSequence,
  texSource,
  texToText,
} from '@variorum/document';
import { type Box, beside, box, bracketed, gridBox } from './box.ts';

/** A displayed formula in plain characters; matrices and aligned steps take several lines. */
export function mathLines(tex: string): readonly string[] {
  return formula(parseTex(tex)).lines.map((line) => line.trimEnd());
}

function formula(sequence: TexSequence): Box {
  const parts: Box[] = [];
  let run: TexNode[] = [];
  const flush = () => {
    if (run.length > 0) parts.push(box(texToText(texSource({ type: 'sequence', children: run }))));
    run = [];
  };
  for (const node of sequence.children) {
    const tall = tallBox(node);
    if (!tall) {
      run.push(node);
      continue;
    }
    flush();
    parts.push(tall);
  }
  flush();
  return beside(parts.flatMap((part, index) => (index === 0 ? [part] : [box(' '), part])));
}

/** The node's box where it takes several lines; undefined where it fits into a line of text. */
function tallBox(node: TexNode): Box | undefined {
  switch (node.type) {
    case 'environment':
      return environment(node);
    case 'delimited':
      return node.body.children.some(tallBox) ? bracketed(formula(node.body)) : undefined;
    case 'sequence':
      return node.children.some(tallBox) ? formula(node) : undefined;
    case 'scripts': {
      const base = tallBox(node.base);
      const script = node.sup ?? node.sub;
      if (!base || !script) return base;
      const text = box(`${node.sup ? '^' : '_'}${texToText(texSource(script))}`);
      return {
        ...beside([
          base,
          { lines: [...text.lines, ...base.lines.slice(1).map(() => '')], baseline: base.baseline },
        ]),
      };
    }
    default:
      return undefined;
  }
}

function environment(node: TexEnvironment): Box {
  const rows = node.rows.map((row) => row.map(formula));
  switch (node.name) {
    case 'pmatrix':
      return bracketed(gridBox(rows, 'right', 2));
    case 'aligned':
      return gridBox(rows, 'left', 1);
    case 'cases': {
      const grid = gridBox(rows, 'left', 3);
      return beside([{ lines: grid.lines.map(() => '{ '), baseline: grid.baseline }, grid]);
    }
  }
}
