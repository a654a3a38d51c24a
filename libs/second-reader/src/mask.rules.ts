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
  const written = `${text}${before?.text ?? ''}`;
  let out = '';
  let done = 0;
  for (const { kind, start, end } of [...also, ...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done || end <= start) continue;
    const value = text.slice(start, end);
    const place = places.get(value) ?? freePlace(kind, [...places.values()], written);
    places.set(value, place);
    out += text.slice(done, start) + place;
    done = end;
  }
  out += text.slice(done);
  const back = [...places].map(([value, place]) => [place, value] as const);
  return {
    text: out,
    restore: (said) => back.reduce((sentence, [place, value]) => sentence.replaceAll(place, () => value), said),
    places: new Map(back),
  };
}

/** Where the text holds such a place itself, the next number is taken: no place may stand for two things. */
function freePlace(kind: string, taken: string[], written: string): string {
  for (let number = 1; ; number++) {
    const place = `[${kind} ${number}]`;
    if (!taken.includes(place) && !written.includes(place)) return place;
  }
}
