import { detectIdentifiers } from '#libs/detectors';
import { originalSpan, read } from '#libs/reading';

/** A text without what identifies a person, and the way back. */
export interface Masked {
  text: string;
  /** Says with the original's words what was said with the places. */
  restore: (said: string) => string;
  /** What stands for what, such as `[email 1]` for an address. */
  places: ReadonlyMap<string, string>;
}

/** Words of a text that are taken out too, whatever they look like. */
export interface TakenOut {
  kind: string;
  start: number;
  end: number;
}

/**
 * Takes out addresses, numbers, dates, links and handles; what is the same becomes the same place. `also` goes before
 * what is found by its form. A text that belongs to one masked `before` shares its places.
 */
export function masked(
  text: string,
  also: TakenOut[] = [],
  before?: { text: string; places: Masked['places'] },
): Masked {
  const reading = read(text);
  const found = [...detectIdentifiers(reading), ...reading.handles.map((span) => ({ ...span, kind: 'handle' }))].map(
    ({ kind, start, end }) => ({ kind, ...originalSpan(reading, start, end) }),
  );
  const places = new Map([...(before?.places ?? [])].map(([place, value]) => [value, place]));
  const numbers = new FreeNumbers(`${text} ${before?.text ?? ''}`, places.values());
  let out = '';
  let done = 0;
  for (const { kind, start, end } of [...also, ...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done || end <= start) continue;
    const value = text.slice(start, end);
    const place = places.get(value) ?? numbers.next(kind);
    places.set(value, place);
    out += text.slice(done, start) + place;
    done = end;
  }
  out += text.slice(done);
  const back = new Map([...places].map(([value, place]) => [place, value]));
  return {
    text: out,
    restore: (said) => said.replace(PLACE, (place) => back.get(place) ?? place),
    places: back,
  };
}

/** What stands for something, in a text or in what is said of it. */
const PLACE = /\[[^[\]]{1,40} \d{1,6}\]/g;

/** Where the text holds such a place itself, the next number is taken: no place may stand for two things. */
class FreeNumbers {
  private readonly taken: Set<string>;
  private readonly last = new Map<string, number>();

  constructor(written: string, places: Iterable<string>) {
    this.taken = new Set([...(written.match(PLACE) ?? []), ...places]);
  }

  next(kind: string): string {
    let number = this.last.get(kind) ?? 0;
    let place: string;
    do place = `[${kind} ${++number}]`;
    while (this.taken.has(place));
    this.last.set(kind, number);
    return place;
  }
}
