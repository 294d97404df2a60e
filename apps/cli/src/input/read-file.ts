import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { VariorumError } from '@variorum/core';
import { fileReason } from '../output/file-error.ts';

/** Files that a person writes are far smaller. */
const largest = 4 * 1024 * 1024;

/**
 * A text file named on the command line.
 *
 * @throws VariorumError `unreadable-file` naming the file and the reason
 */
export async function readInputFile(name: string, directory: string, what: string): Promise<string> {
  try {
    const file = await open(resolve(directory, name));
    try {
      const { size } = await file.stat();
      if (size > largest) throw unreadable(name, what, `it has ${size} bytes, more than ${largest}`);
      return new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof TypeError) throw unreadable(name, what, 'it is not UTF-8 text', error);
    const reason = fileReason(error);
    throw reason === undefined ? error : unreadable(name, what, reason, error);
  }
}

function unreadable(name: string, what: string, reason: string, cause?: unknown): VariorumError {
  return new VariorumError({
    code: 'unreadable-file',
    message: `cannot read ${what} from ${JSON.stringify(name)}: ${reason}`,
    cause,
  });
}
