import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCommand } from './find.mjs';
import { requireTool } from './index.mjs';
import { missingTools } from './install.mjs';

let folder = '';
const addCommand = (/** @type {string} */ name, mode = 0o755) => {
  writeFileSync(join(folder, name), '#!/bin/sh\n');
  chmodSync(join(folder, name), mode);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('findCommand', () => {
  it('finds a command in any folder of the path', () => {
    addCommand('pdftotext');
    expect(findCommand('pdftotext', ['/nowhere', folder].join(delimiter))).toBe(join(folder, 'pdftotext'));
  });

  it.each([
    ['is not there', 'pdftotext'],
    ['may not be run', 'plain'],
  ])('finds nothing when the file %s', (_why, name) => {
    addCommand('plain', 0o644);
    expect(findCommand(name, folder)).toBeUndefined();
  });

  it('does not take an empty path for the current folder', () => {
    expect(findCommand('package.json', '')).toBeUndefined();
  });
});

describe('requireTool', () => {
  it('says where an installed tool is and leaves titles alone', () => {
    addCommand('pdftotext');
    const tool = requireTool('pdftotext', { PATH: folder });
    expect(tool).toMatchObject({ available: true, path: join(folder, 'pdftotext'), reason: '' });
    expect(tool.title('reads back')).toBe('reads back');
  });

  it('gives the reason for a skip in the title', () => {
    const tool = requireTool('pdftotext', { PATH: folder });
    expect(tool.available).toBe(false);
    expect(tool.title('reads back')).toBe(
      'reads back [skipped: needs pdftotext: apt-get install poppler-utils]',
    );
  });

  it('fails in CI instead of skipping', () => {
    expect(() => requireTool('pdftotext', { PATH: folder, CI: 'true' })).toThrow(
      'requireTool: pdftotext (reading PDFs back) is missing; needs pdftotext: apt-get install poppler-utils',
    );
  });

  it.each([
    ['skips', {}, false],
    ['skips in CI', { CI: 'true' }, false],
    ['fails when TeX was asked for', { VARIORUM_LATEX: '1' }, true],
  ])('%s where TeX is missing', (_outcome, env, fails) => {
    const call = () => requireTool('latexmk', { PATH: folder, ...env });
    if (fails) expect(call).toThrow('latexmk (compiling the LaTeX output) is missing');
    else expect(call().reason).toBe('needs latexmk: npm run test:latex');
  });

  it('names the listed tools when it is asked for another', () => {
    expect(() => requireTool('gs')).toThrow(
      'requireTool: gs is not listed in tooling/system-tools/tools.mjs',
    );
  });
});

describe('missingTools', () => {
  const purposes = (/** @type {boolean} */ latex) =>
    missingTools({ latex }, folder).map((tool) => tool.purpose);

  it('wants TeX only where it was asked for', () => {
    expect(purposes(false)).toEqual(['reading PDFs back', 'opening pages in a browser']);
    expect(purposes(true)).toContain('compiling the LaTeX output');
  });

  it('counts a package as missing until all of its commands are there', () => {
    for (const name of ['pdftotext', 'pdfinfo', 'pdftoppm']) addCommand(name);
    expect(purposes(false)).toContain('reading PDFs back');
    addCommand('pdffonts');
    expect(purposes(false)).not.toContain('reading PDFs back');
  });
});
