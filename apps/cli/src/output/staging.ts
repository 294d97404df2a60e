import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { VariorumError } from '@variorum/core';
import { fileError } from './file-error.ts';
import { growingFiles } from './growing.ts';
import { assertReplaceable, markerName, markerText, sha256 } from './marker.ts';

/** A folder in the making. Nothing is seen at its place until all of it is there. */
export interface Staging {
  /** Adds a file; `path` is relative, with forward slashes. Resolves when the bytes are on the disk. */
  write(path: string, content: Uint8Array | string): Promise<void>;
  /** Adds to the end of a file that grows piece by piece; its bytes are on the disk when the folder is. */
  append(path: string, content: Uint8Array | string): Promise<void>;
}

export interface StagingOptions {
  /** Working directory that `target` is relative to. */
  readonly directory: string;
  /** Replace an earlier export even where files in it were changed or added. */
  readonly force: boolean;
  /** Aborts the work; everything temporary is removed. */
  readonly signal: AbortSignal;
}

/**
 * Fills a folder so that it appears whole or not at all: files go to a hidden sibling, are flushed to the disk,
 * and the sibling takes the place of the folder by renaming. An earlier export stays untouched until then; it is
 * put back when a crash fell between the two renamings (see `recover`).
 *
 * @throws VariorumError where the place cannot be written or holds something that is not an export of ours
 */
export async function writeFolder(
  target: string,
  options: StagingOptions,
  fill: (staging: Staging) => Promise<void>,
): Promise<void> {
  const place = await locate(target, options.directory);
  const siblings = siblingsOf(place);
  const files = new Map<string, string>();
  const growing = growingFiles((path) => openInside(siblings.fresh, path));
  try {
    await mkdir(dirname(place), { recursive: true });
    await recover(place, siblings);
    await assertReplaceable(place, target, options.force);
    await mkdir(siblings.fresh);
  } catch (error) {
    throw fileError(error, `the export to ${target}`);
  }
  try {
    await fill({
      async write(path, content) {
        options.signal.throwIfAborted();
        files.set(path, sha256(content));
        await writeInside(siblings.fresh, path, content);
      },
      async append(path, content) {
        options.signal.throwIfAborted();
        await growing.append(path, content);
      },
    });
    for (const [path, hash] of await growing.finish()) files.set(path, hash);
    await writeInside(siblings.fresh, markerName, markerText(files));
    for (const folder of foldersOf([...files.keys()])) await flush(join(siblings.fresh, folder));
    options.signal.throwIfAborted();
    await swap(place, siblings);
  } catch (error) {
    await growing.close();
    await rm(siblings.fresh, { recursive: true, force: true });
    throw fileError(error, `the export to ${target}`);
  }
}

interface Siblings {
  /** Where this export is put together. */
  readonly fresh: string;
  /** What the names of this machine's unfinished exports begin with; the process' id follows. */
  readonly unfinished: string;
  /** Where the earlier export waits while it is being replaced. */
  readonly old: string;
}

/** The names tell an interrupted export of this machine from one that still runs. */
function siblingsOf(place: string): Siblings {
  const stem = join(dirname(place), `.${basename(place)}.variorum`);
  const unfinished = `${stem}-new.${hostname().replace(/[^\w-]/g, '')}.`;
  return {
    fresh: `${unfinished}${process.pid}.${randomBytes(4).toString('hex')}`,
    unfinished,
    old: `${stem}-old`,
  };
}

async function locate(target: string, directory: string): Promise<string> {
  const wanted = resolve(directory, target);
  const place = await realpath(wanted).catch(() => wanted);
  const inside = relative(place, await realpath(directory));
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new VariorumError({
      code: 'output-unusable',
      message: `cannot write the export to ${target}: it is the working directory or holds it`,
      expected: 'a folder of its own, such as out',
    });
  }
  return place;
}

/** Brings back an export whose replacement was cut short, and removes what dead exports left. */
async function recover(place: string, siblings: Siblings): Promise<void> {
  const parent = dirname(place);
  const here = await readdir(parent);
  if (here.includes(basename(siblings.old))) {
    if (here.includes(basename(place))) await rm(siblings.old, { recursive: true });
    else await rename(siblings.old, place);
  }
  const prefix = basename(siblings.unfinished);
  for (const name of here.filter((one) => one.startsWith(prefix))) {
    if (!isRunning(Number.parseInt(name.slice(prefix.length), 10))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function swap(place: string, { fresh, old }: Siblings): Promise<void> {
  const replaced = await rename(place, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, place);
  } catch (error) {
    if (replaced) await rename(old, place);
    throw error;
  }
  await flush(dirname(place));
  if (replaced) await rm(old, { recursive: true, force: true });
}

async function writeInside(root: string, path: string, content: Uint8Array | string): Promise<void> {
  const file = await openInside(root, path);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Opens a new file below `root`, with the folders that it lies in. */
async function openInside(root: string, path: string): Promise<FileHandle> {
  const full = join(root, path);
  const inside = relative(root, full);
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new VariorumError({
      code: 'output-unusable',
      message: `writeFolder: ${path} leaves the export's folder`,
    });
  }
  await mkdir(dirname(full), { recursive: true });
  return open(full, 'wx');
}

/** Makes the names in a folder last through a power cut. Windows cannot open folders and does not need to. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function foldersOf(files: readonly string[]): string[] {
  return [...new Set(['.', ...files.map((file) => dirname(file))])];
}
