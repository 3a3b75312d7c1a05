/**
 * A new command id: 22 letters of A-Za-z0-9_- (132 bits). Made with `getRandomValues`, which plain http leaves us; `randomUUID` and
 * `subtle` are missing on a LAN address.
 */
export function newId(): string {
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(22))) id += alphabet.charAt(byte & 63);
  return id;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
