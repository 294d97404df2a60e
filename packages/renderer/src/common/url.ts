import { type NodePath, RenderError } from './error.ts';

/** `url`, if it is an `https:`, `http:` or `mailto:` address. Throws `bad-url`. */
export function safeUrl(url: string, path: NodePath): string {
  const clean = url.trim();
  if (!/^(?:https?:\/\/|mailto:)[^\s<>"{}|\\^`]+$/i.test(clean)) {
    throw new RenderError('bad-url', `link "${url}": expected an https:, http: or mailto: address`, path);
  }
  return clean;
}
