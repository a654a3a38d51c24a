const SECOND = 1_000;
const MEGABYTE = 1_048_576;

/** What a server waits for, and for how long. */
export interface Bounds {
  /** Until a request's head is whole, from the connection's or the last request's end on. */
  headMs: number;
  /** Until a body is whole, or as much of a file as a slow line brings in that time. */
  bodyMs: number;
  /** Until a request is whole, whatever it brings. */
  wholeMs: number;
  /** For the next request on a connection. */
  idleMs: number;
  /** How often slow requests are looked for: they live up to that much longer. */
  checkMs: number;
  headBytes: number;
  /** For requests under way, when the server is asked to stop. */
  graceMs: number;
}

export const BOUNDS: Bounds = {
  // A head fits into a few packets; whoever needs longer has lost its line.
  headMs: 15 * SECOND,
  // The largest body that is no file has 3 MB: 1.2 Mbit/s.
  bodyMs: 20 * SECOND,
  // The largest file has 10 MB; at the least pace it takes 160 s.
  wholeMs: 180 * SECOND,
  // Proxies commonly keep theirs for 60 s: where they close first, none sends a request into a connection just closed.
  idleMs: 72 * SECOND,
  checkMs: 2 * SECOND,
  headBytes: 16_384,
  // Containers are commonly killed after ten, and there is more to close than connections.
  graceMs: 5 * SECOND,
};

/** What still comes after an answer is read for so long and to so many bytes, so that the answer is read, too. */
export const LINGER = { ms: 2 * SECOND, bytes: 12 * MEGABYTE };
