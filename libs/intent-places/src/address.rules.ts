/** Longer addresses are cut or refused on the way by some browsers and servers. */
const MOST_IN_ADDRESS = 8_000;

/** A lone half of a sign, which no address can hold. */
const HALF_SIGN = /\p{Surrogate}/gu;

/** A value for an address (RFC 3986): nothing in it ends it, begins another or is markup. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(HALF_SIGN, '\uFFFD')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Parameters without a value are left out. */
export function addressOf(place: string, parameters: Record<string, string | null>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value ? [`${name}=${encoded(value)}`] : []));
  return given.length === 0 ? place : `${place}?${given.join('&')}`;
}

export function fits(address: string, most = MOST_IN_ADDRESS): boolean {
  return address.length <= most;
}
