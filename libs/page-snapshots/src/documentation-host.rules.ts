const RESERVED = /(^|\.)(example|test|invalid|example\.(com|net|org))$/i;

/** Whether an address is of a host that is kept for examples (RFC 2606): nobody's page is there, and none is asked for. */
export function isExample(address: string): boolean {
  return URL.canParse(address) && RESERVED.test(new URL(address).hostname.replace(/\.$/, ''));
}
