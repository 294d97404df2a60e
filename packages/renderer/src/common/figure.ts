import type { Figure } from '@variorum/document';
import { RenderError } from './error.ts';

/** A figure as a file: what a writer hands out. */
export interface FigureAsset {
  /** Derived from the content, without an ending: `figure-1k3v9x0a2b`. */
  readonly name: string;
  readonly svg: string;
  /** What a blind student needs to answer. */
  readonly alt: string;
  /** Natural size in CSS pixels (1/96 inch). */
  readonly width: number;
  readonly height: number;
}

/** Takes a figure and returns the address that the text refers to it by. */
export type FigureSink = (figure: FigureAsset) => string;

const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const FORBIDDEN_TAG = /^<\s*(?:script|foreignObject|iframe|style|[^\s/>]*:script|!)/i;
const HANDLER = /\son\w+\s*=/i;
const ADDRESS = /\s(?:xlink:)?href\s*=\s*["']?(?!#|data:image\/(?:png|jpeg);|["'])[^\s"'>]*/i;

/** What in the SVG could run or fetch something; null for an inert figure. */
function unsafePart(svg: string): string | null {
  for (const [tag] of svg.matchAll(TAG)) {
    if (FORBIDDEN_TAG.test(tag)) return tag;
    const names = tag.replace(/"[^"]*"|'[^']*'/g, '""');
    const found = HANDLER.exec(names) ?? ADDRESS.exec(tag);
    if (found !== null) return found[0].trim();
  }
  // What is left after the tags is text: an opening bracket in it is no text.
  return svg.replace(TAG, '').includes('<') ? '<' : null;
}

/** The figure as an asset. Throws `bad-figure` where the SVG is no plain, inert `<svg xmlns=…>` element. */
export function figureAsset(figure: Figure): FigureAsset {
  const { svg, alt, width, height } = figure;
  if (!/^<svg[\s>]/.test(svg) || !svg.trimEnd().endsWith('</svg>') || !/^<svg[^>]*\sxmlns=/.test(svg)) {
    throw new RenderError(
      'bad-figure',
      `figure "${alt}": expected one <svg xmlns=…> element, got "${svg.slice(0, 40)}"`,
    );
  }
  const unsafe = unsafePart(svg);
  if (unsafe !== null) {
    throw new RenderError('bad-figure', `figure "${alt}": "${unsafe}" is not allowed in a figure`);
  }
  return { name: `figure-${contentHash(svg)}`, svg, alt, width, height };
}

/** A sink that keeps what it is given, and refers to each figure as `folder/name.ending`. */
export function collectFigures(
  folder: string,
  ending: string,
): { readonly sink: FigureSink; readonly figures: ReadonlyMap<string, FigureAsset> } {
  const figures = new Map<string, FigureAsset>();
  const sink: FigureSink = (figure) => {
    const path = `${folder}${folder === '' ? '' : '/'}${figure.name}.${ending}`;
    const known = figures.get(path);
    if (known !== undefined && known.svg !== figure.svg) {
      throw new RenderError('figure-collision', `two different figures are both named ${figure.name}`);
    }
    figures.set(path, figure);
    return path;
  };
  return { sink, figures };
}

/** 53 bits of `text` (cyrb53 by bryc, public domain) in base 36: names files, guards nothing. */
export function contentHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
