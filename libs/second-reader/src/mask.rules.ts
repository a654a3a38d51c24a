import { detectIdentifiers } from '#libs/detectors';
import { originalSpan, read } from '#libs/reading';

/** A text without what identifies a person, and the way back. */
export interface Masked {
  text: string;
  /** Says with the original's words what was said with the places. */
  restore: (said: string) => string;
}

/** Takes out addresses, numbers, dates, links and handles; what is the same becomes the same place. */
export function masked(text: string): Masked {
  const reading = read(text);
  const found = [...detectIdentifiers(reading), ...reading.handles.map((span) => ({ ...span, kind: 'handle' }))].map(
    ({ kind, start, end }) => ({ kind, ...originalSpan(reading, start, end) }),
  );
  const places = new Map<string, string>();
  const counts = new Map<string, number>();
  let out = '';
  let done = 0;
  for (const { kind, start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done || end <= start) continue;
    const value = text.slice(start, end);
    let place = places.get(value);
    if (!place) {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      // Where the text holds such a place itself, the next number is taken: no place may stand for two things.
      for (let next = number; !place || text.includes(place); next++) {
        place = `[${kind} ${next}]`;
        counts.set(kind, next);
      }
      places.set(value, place);
    }
    out += text.slice(done, start) + place;
    done = end;
  }
  out += text.slice(done);
  const back = [...places].map(([value, place]) => [place, value] as const);
  return {
    text: out,
    restore: (said) => back.reduce((sentence, [place, value]) => sentence.replaceAll(place, () => value), said),
  };
}
