/** The documents of an exam; all but the paper are the teacher's and say so in their names. */
export type DocumentKind = 'paper' | 'key' | 'solutions';

const folders: Readonly<Record<DocumentKind, string>> = {
  paper: 'public',
  key: 'private',
  solutions: 'private',
};
const prefixes: Readonly<Record<DocumentKind, string>> = {
  paper: 'paper',
  key: 'PRIVATE-key',
  solutions: 'PRIVATE-solutions',
};

/** Where a document goes: `public/` may be handed to students, `private/` may not. */
export function folderOf(kind: DocumentKind): string {
  return folders[kind];
}

/** `paper-07-K7Q2M9XC`: numbered with leading zeros, so that files sort in order. */
export function documentName(kind: DocumentKind, number: number, total: number, code: string): string {
  const digits = Math.max(2, String(total).length);
  return `${prefixes[kind]}-${String(number).padStart(digits, '0')}-${code}`;
}
