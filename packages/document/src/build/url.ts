/** Addresses that a document may link to: no `javascript:`, no `data:`, nothing relative, no control characters. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{C}<>"`\\{}|^]+$/iu.test(url);
}
