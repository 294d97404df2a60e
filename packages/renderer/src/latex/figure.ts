import { figureAsset } from '../common/figure.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll } from '../common/walk.ts';
import type { LatexContext } from './context.ts';
import { escapeLatex } from './escape.ts';

export const figureHandlers: Pick<Handlers<LatexContext>, 'figure'> = {
  figure: (node, context) => {
    const path = context.figure(figureAsset(node)).replace(/[\\{}#%&_~$^\s]/g, '');
    // CSS pixels are 1/96 inch, TeX's big points 1/72.
    const width = `${(node.width * 0.75).toFixed(2)}bp`;
    const caption = writeAll(node.caption, context, 'caption');
    return `\\variorumfigure{${path}}{${width}}{${escapeLatex(node.alt)}}{${caption}}`;
  },
};
