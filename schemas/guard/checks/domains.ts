/** Domain names that will never belong to anybody (RFC 2606, RFC 6761). */
export function isReserved(domain: string): boolean {
  const name = domain.toLowerCase().replace(/\.$/, '');
  return /(?:^|\.)(?:test|example|invalid|localhost)$/.test(name) || /(?:^|\.)example\.(?:com|net|org)$/.test(name);
}
