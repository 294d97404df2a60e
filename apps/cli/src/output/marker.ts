import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VariorumError } from '@variorum/core';
import { z } from 'zod';

/** The file by which an export is known as ours: it lists what was written, so that nothing else is ever removed. */
export const markerName = '.variorum-export.json';

const markerSchema = z.object({
  variorum: z.literal('export'),
  /** SHA-256 of each file, by its path with forward slashes. */
  files: z.record(z.string(), z.string()),
});

/** The marker's bytes for these files; the same files give the same bytes. */
export function markerText(files: ReadonlyMap<string, string>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ variorum: 'export', files: Object.fromEntries(sorted) }, null, 1)}\n`;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Makes sure that replacing a folder destroys nothing but an earlier export: it does not exist, is empty, or
 * holds exactly the files that its marker lists, as they were written. `force` allows changed and added files.
 *
 * @throws VariorumError `output-not-ours`, `output-changed`, or `output-unusable` where the path is not a folder
 */
export async function assertReplaceable(folder: string, shown: string, force: boolean): Promise<void> {
  const stats = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!stats) return;
  if (!stats.isDirectory()) {
    throw new VariorumError({
      code: 'output-unusable',
      message: `cannot write the export to ${shown}: a file of that name is in the way`,
      expected: 'a folder that does not exist yet, is empty, or holds an earlier export',
    });
  }
  const present = await filesBelow(folder);
  if (present.length === 0) return;
  const listed = await listedFiles(folder);
  if (!listed) {
    throw new VariorumError({
      code: 'output-not-ours',
      message: `${shown} holds ${present[0]} and is not an export of variorum, so it is not replaced`,
      expected: 'a folder that does not exist yet, is empty, or holds an earlier export',
    });
  }
  if (force) return;
  for (const file of present) {
    if (file === markerName) continue;
    const known = listed[file];
    if (known !== undefined && known === sha256(await readFile(join(folder, file)))) continue;
    throw new VariorumError({
      code: 'output-changed',
      message: `${shown}/${file} was ${known === undefined ? 'added' : 'changed'} after the export; replacing the export would lose it`,
      expected: 'another --out, or --force to replace the folder with all that is in it',
    });
  }
}

async function listedFiles(folder: string): Promise<Readonly<Record<string, string>> | undefined> {
  const text = await readFile(join(folder, markerName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return markerSchema.parse(JSON.parse(text)).files;
  } catch {
    return undefined;
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
