import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { VariorumError } from '@variorum/core';
import { fileError } from '../output/file-error.ts';
import { newSeed } from './seed.ts';

const template = new URL('../../templates/midterm.yaml', import.meta.url);
const fileName = 'midterm.yaml';

export interface Starter {
  /** The file as the user would name it. */
  readonly file: string;
  /** A fresh secret, stored nowhere. */
  readonly seed: string;
}

/**
 * Writes an exam file with comments into a directory.
 *
 * @throws VariorumError `file-exists` where there is one already
 */
export async function writeStarter(directory: string, workingDirectory: string): Promise<Starter> {
  const file = join(directory, fileName);
  const folder = resolve(workingDirectory, directory);
  const text = await readFile(template, 'utf8');
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw fileError(error, file);
  }
  try {
    await writeFile(join(folder, fileName), text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileError(error, file);
    throw new VariorumError({
      code: 'file-exists',
      message: `${file} exists, and it is not overwritten`,
      expected: 'another directory, as in `variorum init my-course`',
      cause: error,
    });
  }
  return { file, seed: newSeed() };
}
