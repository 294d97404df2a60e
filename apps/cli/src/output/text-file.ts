import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileError } from './file-error.ts';

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeTextFile(name: string, text: string, directory: string): Promise<void> {
  const place = resolve(directory, name);
  const fresh = join(dirname(place), `.${basename(place)}.${randomBytes(4).toString('hex')}`);
  try {
    const file = await open(fresh, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { force: true });
    throw fileError(error, name);
  }
}
