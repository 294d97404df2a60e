import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { textOf } from '@variorum/document';
import type { Variant } from '@variorum/generator';
import { requireTool } from '@variorum/system-tools';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import { writeExam } from './exam-file.ts';
import { folderFiles } from './folder.ts';

const seed = 'correct horse battery staple';
const pdftotext = requireTool('pdftotext');

interface FullExam {
  readonly code: string;
  readonly questions: readonly { readonly variant: Variant }[];
}

let directory = '';
let exams: readonly FullExam[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'variorum-secrecy-'));
  await writeExam(directory);
  await runCli(directory, [
    'export',
    'exam.yaml',
    '--seed',
    seed,
    '--to',
    'pdf,latex,markdown,html,typst,json,csv',
  ]);
  const solutions = [...(await folderFiles(join(directory, 'out/private')))].filter(([path]) =>
    /^PRIVATE-solutions.*\.json$/.test(path),
  );
  exams = solutions.map(([, bytes]) => JSON.parse(bytes.toString('utf8')) as FullExam);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('what students get', () => {
  test('holds neither the seed, nor a sentence of a solution or of feedback', async () => {
    const secrets = [
      seed,
      ...exams.flatMap(({ questions }) => questions.flatMap(({ variant }) => sentences(variant))),
    ];
    expect(secrets.length).toBeGreaterThan(30);
    const leaks: string[] = [];
    for (const [path, bytes] of await folderFiles(join(directory, 'out/public'))) {
      const text = path.endsWith('.pdf') ? await pdfText(path) : bytes.toString('utf8');
      leaks.push(
        ...secrets
          .filter((secret) => flat(text).includes(flat(secret)))
          .map((secret) => `${path}: ${secret}`),
      );
    }
    expect(leaks).toEqual([]);
  });

  test('holds no key of an open question', async () => {
    const open = exams.flatMap(({ code, questions }) =>
      questions
        .filter(({ variant }) => variant.form === 'open')
        .flatMap(({ variant }) =>
          variant.fields.map((field) => ({
            code,
            key: textOf({ type: 'paragraph', children: field.keyContent }),
          })),
        ),
    );
    expect(open.length).toBeGreaterThan(0);
    const leaks: string[] = [];
    for (const [path, bytes] of await folderFiles(join(directory, 'out/public'))) {
      const text = path.endsWith('.pdf') ? await pdfText(path) : bytes.toString('utf8');
      leaks.push(
        ...open
          .filter(({ code, key }) => path.includes(code) && flat(text).includes(flat(key)))
          .map(({ key }) => `${path}: ${key}`),
      );
    }
    expect(leaks).toEqual([]);
  });

  test('has no place for a key, a parameter or a mistake in its data', async () => {
    const forbidden =
      /"(key|keyContent|mistakes|misconceptions|params|solution|reasons|modelAnswer|rubric|tolerance|effort|level|seed)"/;
    const data = [...(await folderFiles(join(directory, 'out/public')))].filter(([path]) =>
      path.endsWith('.json'),
    );
    expect(data).toHaveLength(3);
    for (const [path, bytes] of data)
      expect({ path, found: forbidden.exec(bytes.toString('utf8'))?.[0] }).toEqual({ path });
  });
});

describe('what the teacher gets', () => {
  test('says that it is private in its name and at its top, and holds no seed', async () => {
    for (const [path, bytes] of await folderFiles(join(directory, 'out/private'))) {
      expect({ path, seed: bytes.includes(seed) }).toEqual({ path, seed: false });
      if (path.startsWith('figures/') || path.endsWith('.pdf')) continue;
      expect({ path, top: bytes.subarray(0, 120).toString('utf8').includes('PRIVATE') }).toEqual({
        path,
        top: true,
      });
    }
  });
});

describe('the PDFs', () => {
  test.skipIf(!pdftotext.available)(pdftotext.title('carry the variant’s code on every page'), async () => {
    for (const { code } of exams) {
      for (const path of (await folderFiles(join(directory, 'out'))).keys()) {
        if (!path.endsWith(`${code}.pdf`)) continue;
        const pages = (await pdfText(join('..', path))).split('\f').slice(0, -1);
        expect(pages.length).toBeGreaterThan(0);
        for (const [index, page] of pages.entries())
          expect({ path, index, has: page.includes(code) }).toEqual({ path, index, has: true });
      }
    }
  });

  test.skipIf(!pdftotext.available)(
    pdftotext.title('of keys and solutions say PRIVATE on every page'),
    async () => {
      const files = [...(await folderFiles(join(directory, 'out/private'))).keys()].filter(
        (path) => path.startsWith('PRIVATE') && path.endsWith('.pdf'),
      );
      expect(files).toHaveLength(4);
      for (const path of files) {
        const pages = (await pdfText(join('../private', path))).split('\f').slice(0, -1);
        for (const page of pages) expect(page).toContain('PRIVATE');
      }
    },
  );
});

/** Sentences of the private half that are long enough to be no coincidence. */
function sentences(variant: Variant): string[] {
  const texts = [textOf(variant.solution), ...variant.misconceptions.map((one) => textOf(one.feedback))];
  const reasons = variant.fields.flatMap((field) => Object.values(field.reasons ?? {}).map(textOf));
  const stem = flat(textOf(variant.stem));
  return (
    [...texts, ...reasons]
      .flatMap((text) => text.split(/[\n.:]/))
      // Statements are quoted with the letters that the paper gives them.
      .map((sentence) => sentence.replace(/^ *\([A-Z]\)/, '').trim())
      .filter((sentence) => sentence.length >= 25 && !stem.includes(flat(sentence)))
  );
}

/** Letters and digits only: notations differ in everything else. */
function flat(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

async function pdfText(path: string): Promise<string> {
  if (!pdftotext.available) return '';
  const { stdout } = await promisify(execFile)('pdftotext', [
    '-layout',
    join(directory, 'out/public', path),
    '-',
  ]);
  return stdout;
}
