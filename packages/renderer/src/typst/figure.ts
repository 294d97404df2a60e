import { figureAsset } from '../common/figure.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll } from '../common/walk.ts';
import type { TypstContext } from './context.ts';
import { typstString } from './escape.ts';

export const figureHandlers: Pick<Handlers<TypstContext>, 'figure'> = {
  figure: (node, context) => {
    const path = typstString(context.figure(figureAsset(node)));
    // CSS pixels are 1/96 inch, Typst's points 1/72.
    const width = `${(node.width * 0.75).toFixed(2)}pt`;
    return `#picture(${path}, ${width}, ${typstString(node.alt)}, [${writeAll(node.caption, context, 'caption')}]);`;
  },
};
