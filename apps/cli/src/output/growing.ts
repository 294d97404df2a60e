import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

interface GrowingFile {
  readonly handle: FileHandle;
  readonly hash: Hash;
}

/** Files that are written piece by piece, so that none of them stands in memory. */
export interface GrowingFiles {
  append(path: string, content: Uint8Array | string): Promise<void>;
  /** Flushes and closes all; the SHA-256 of each by its path. */
  finish(): Promise<ReadonlyMap<string, string>>;
  /** Closes what is still open, after a failure. */
  close(): Promise<void>;
}

/** @param openFile opens the new file of a path */
export function growingFiles(openFile: (path: string) => Promise<FileHandle>): GrowingFiles {
  const files = new Map<string, GrowingFile>();
  return {
    async append(path, content) {
      let file = files.get(path);
      if (file === undefined) {
        file = { handle: await openFile(path), hash: createHash('sha256') };
        files.set(path, file);
      }
      file.hash.update(content);
      await file.handle.writeFile(content);
    },
    async finish() {
      const hashes = new Map<string, string>();
      for (const [path, { handle, hash }] of files) {
        await handle.sync();
        hashes.set(path, hash.digest('hex'));
      }
      await this.close();
      return hashes;
    },
    async close() {
      for (const { handle } of files.values()) await handle.close();
      files.clear();
    },
  };
}
