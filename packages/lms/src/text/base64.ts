const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The UTF-8 bytes of a text in base 64 (RFC 4648), without line breaks; the same in Node and in browsers. */
export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const given = Math.min(3, bytes.length - at);
    for (let digit = 0; digit < 4; digit++) {
      encoded += digit <= given ? digits[(group >> (18 - 6 * digit)) & 63] : '=';
    }
  }
  return encoded;
}
