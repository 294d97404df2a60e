import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markerName } from './marker.ts';
import { type Staging, writeFolder } from './staging.ts';

let directory: string;
const never = new AbortController().signal;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'variorum-staging-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const write = (
  files: Readonly<Record<string, string>>,
  options: { force?: boolean; signal?: AbortSignal; target?: string } = {},
) =>
  writeFolder(
    options.target ?? 'out',
    { directory, force: options.force ?? false, signal: options.signal ?? never },
    async (staging) => {
      for (const [path, text] of Object.entries(files)) await staging.write(path, text);
    },
  );
const read = (path: string) => readFile(join(directory, path), 'utf8');

describe('writeFolder', () => {
  test('writes the files with their folders and a marker, and leaves nothing beside them', async () => {
    await write({ 'public/paper.txt': 'paper', 'private/key.txt': 'key' });
    expect(await read('out/public/paper.txt')).toBe('paper');
    expect(Object.keys(JSON.parse(await read(`out/${markerName}`)).files)).toEqual([
      'private/key.txt',
      'public/paper.txt',
    ]);
    expect(await readdir(directory)).toEqual(['out']);
  });

  test('a file that grows piece by piece is whole, and known by its content', async () => {
    await writeFolder('out', { directory, force: false, signal: never }, async (staging) => {
      await staging.append('private/bank.xml', 'one ');
      await staging.write('a.txt', 'between');
      await staging.append('private/bank.xml', new TextEncoder().encode('two'));
    });
    expect(await read('out/private/bank.xml')).toBe('one two');
    const { files } = JSON.parse(await read(`out/${markerName}`)) as { files: Record<string, string> };
    // printf 'one two' | sha256sum
    expect(files['private/bank.xml']).toBe(
      '8ab63e29a4ba14e4e1688f9c15e5af90895421358c945b0431f85d66977bd3d2',
    );
    await write({ 'b.txt': 'replaces it' });
    expect((await readdir(join(directory, 'out'))).sort()).toEqual([markerName, 'b.txt']);
  });

  test('an error leaves nothing of a file that was growing', async () => {
    const failing = writeFolder('out', { directory, force: false, signal: never }, async (staging) => {
      await staging.append('bank.xml', 'one');
      throw new Error('boom');
    });
    await expect(failing).rejects.toThrow('boom');
    expect(await readdir(directory)).toEqual([]);
  });

  test('replaces an earlier export whole', async () => {
    await write({ 'a.txt': '1', 'b.txt': '1' });
    await write({ 'a.txt': '2' });
    expect((await readdir(join(directory, 'out'))).sort()).toEqual([markerName, 'a.txt']);
    expect(await read('out/a.txt')).toBe('2');
  });

  test('an error while writing leaves the earlier export and nothing else', async () => {
    await write({ 'a.txt': '1' });
    const failing = writeFolder(
      'out',
      { directory, force: false, signal: never },
      async (staging: Staging) => {
        await staging.write('a.txt', '2');
        throw new Error('boom');
      },
    );
    await expect(failing).rejects.toThrow('boom');
    expect(await readdir(directory)).toEqual(['out']);
    expect(await read('out/a.txt')).toBe('1');
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EROFS', 'the disk is read-only'],
  ])('%s is told as: %s', async (code, reason) => {
    const failing = writeFolder('out', { directory, force: false, signal: never }, () =>
      Promise.reject(Object.assign(new Error('write failed'), { code })),
    );
    await expect(failing).rejects.toThrow(`cannot write the export to out: ${reason}`);
    expect(await readdir(directory)).toEqual([]);
  });

  test('an interruption leaves the earlier export and nothing else', async () => {
    await write({ 'a.txt': '1' });
    const controller = new AbortController();
    const stopped = writeFolder(
      'out',
      { directory, force: false, signal: controller.signal },
      async (staging) => {
        await staging.write('a.txt', '2');
        controller.abort(new Error('stopped'));
        await staging.write('b.txt', '2');
      },
    );
    await expect(stopped).rejects.toThrow('stopped');
    expect(await readdir(directory)).toEqual(['out']);
    expect(await read('out/a.txt')).toBe('1');
  });

  test('an empty folder is filled', async () => {
    await mkdir(join(directory, 'out'));
    await write({ 'a.txt': '1' });
    expect(await read('out/a.txt')).toBe('1');
  });

  test('a link to a folder is followed', async () => {
    await mkdir(join(directory, 'real'));
    await symlink('real', join(directory, 'out'));
    await write({ 'a.txt': '1' });
    expect(await read('real/a.txt')).toBe('1');
  });

  test.each<[string, (root: string) => Promise<unknown>, string]>([
    [
      'a folder that is not an export',
      async (root) => {
        await mkdir(join(root, 'out'));
        await writeFile(join(root, 'out', 'thesis.txt'), 'years of work');
      },
      'out holds thesis.txt and is not an export of variorum, so it is not replaced',
    ],
    [
      'a folder whose marker is not ours',
      async (root) => {
        await mkdir(join(root, 'out'));
        await writeFile(join(root, 'out', markerName), '{}');
      },
      `out holds ${markerName} and is not an export of variorum, so it is not replaced`,
    ],
    [
      'a file of that name',
      (root) => writeFile(join(root, 'out'), ''),
      'cannot write the export to out: a file of that name is in the way',
    ],
    [
      'an export with a changed file',
      async (root) => {
        await write({ 'a.txt': '1' });
        await writeFile(join(root, 'out', 'a.txt'), 'mine');
      },
      'out/a.txt was changed after the export; replacing the export would lose it',
    ],
    [
      'an export with an added file',
      async (root) => {
        await write({ 'a.txt': '1' });
        await writeFile(join(root, 'out', 'marks.ods'), 'mine');
      },
      'out/marks.ods was added after the export; replacing the export would lose it',
    ],
  ])('refuses to replace %s', async (_, arrange, message) => {
    await arrange(directory);
    const before = (await readdir(directory, { recursive: true })).sort();
    await expect(write({ 'a.txt': '2' })).rejects.toThrow(message);
    expect((await readdir(directory, { recursive: true })).sort()).toEqual(before);
  });

  test('force replaces an export with changed files, but nothing that is not an export', async () => {
    await write({ 'a.txt': '1' });
    await writeFile(join(directory, 'out', 'a.txt'), 'mine');
    await write({ 'a.txt': '2' }, { force: true });
    expect(await read('out/a.txt')).toBe('2');
    await mkdir(join(directory, 'other'));
    await writeFile(join(directory, 'other', 'a.txt'), '');
    await expect(write({}, { force: true, target: 'other' })).rejects.toThrow('is not an export of variorum');
  });

  test.each(['.', '..'])('refuses %s: the working directory would be replaced', async (target) => {
    await expect(write({ 'a.txt': '1' }, { target })).rejects.toThrow(
      `cannot write the export to ${target}: it is the working directory or holds it`,
    );
  });

  test('a file in the way of a parent folder is named as the reason', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(write({ 'a.txt': '1' }, { target: 'file/out' })).rejects.toThrow(
      'cannot write the export to file/out: a file is in the way where a folder should be',
    );
  });

  test.each(['../escape.txt', 'a/../../escape.txt'])(
    'a path that leaves the folder is refused: %s',
    async (path) => {
      await expect(write({ [path]: '' })).rejects.toThrow('leaves the export');
      expect(await readdir(directory)).toEqual([]);
    },
  );

  test('an export cut short between the two renamings is brought back', async () => {
    await write({ 'a.txt': '1' });
    await rename(join(directory, 'out'), join(directory, '.out.variorum-old'));
    const failing = writeFolder('out', { directory, force: false, signal: never }, () =>
      Promise.reject(new Error('boom')),
    );
    await expect(failing).rejects.toThrow('boom');
    expect(await read('out/a.txt')).toBe('1');
  });

  test('what a dead export of this machine left is removed, and that of others is not', async () => {
    const host = hostname().replace(/[^\w-]/g, '');
    // No process has an id beyond the kernel's limit of 2^22.
    await mkdir(join(directory, `.out.variorum-new.${host}.99999999.abc`));
    await mkdir(join(directory, `.out.variorum-new.${host}.${process.pid}.abc`));
    await mkdir(join(directory, '.out.variorum-new.elsewhere.1.abc'));
    await write({ 'a.txt': '1' });
    expect((await readdir(directory)).sort()).toEqual(
      ['.out.variorum-new.elsewhere.1.abc', `.out.variorum-new.${host}.${process.pid}.abc`, 'out'].sort(),
    );
  });
});
