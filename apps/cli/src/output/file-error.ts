import { isVariorumError, VariorumError } from '@variorum/core';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file is in the way where a folder should be',
  EFBIG: 'the file would be too large',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file',
  ENOSPC: 'the disk is full',
  ENOTEMPTY: 'another export is replacing it',
  ENOTDIR: 'a file is in the way where a folder should be',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/** Why the system refused, in words; undefined for what is not an error of the file system. */
export function fileReason(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
}

/** An error of the file system while writing `what`, as one of ours; anything else unchanged. */
export function fileError(error: unknown, what: string): unknown {
  const reason = fileReason(error);
  if (isVariorumError(error) || reason === undefined) return error;
  return new VariorumError({
    code: 'output-unusable',
    message: `cannot write ${what}: ${reason}`,
    expected: 'a place that can be written',
    cause: error,
  });
}
