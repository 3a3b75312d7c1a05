/** IPv4 inside IPv6 as plain IPv4: an address has one spelling here. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** This machine speaking to itself. */
export const isLoopback = (address: string): boolean => {
  const plain = plainAddress(address);
  return plain === '::1' || plain.startsWith('127.');
};
