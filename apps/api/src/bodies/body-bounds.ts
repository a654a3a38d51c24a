import type { Route } from '../access/routes.js';
import { fieldsOf } from '../fields/field-bounds.js';
import type { JsonBounds } from './count-json.js';

/** What a body may hold at all. */
export interface BodyBounds extends JsonBounds {
  bytes: number;
}

const KILOBYTE = 1_024;
const MOST_BYTES = 3 * KILOBYTE * KILOBYTE;
/** A table as a file, which is read apart from everything else. */
const LARGEST_TABLE = 5 * KILOBYTE * KILOBYTE;
/** Room for white space, and for being told which field is too long or not there. */
const ROOM = { keys: 60, values: 1_000, depth: 4 };
/** More of it where members work than where anybody may knock. */
const ROOM_BYTES = { member: 64 * KILOBYTE, anybody: 4 * KILOBYTE };
/** A character that JSON writes as \u00e9. */
const BYTES_A_CHARACTER = 6;

/**
 * What the body of a request can hold that its class would take: so each route has bounds of its own, and none has to
 * name them. A file's route takes as much text; what no controller declares takes the least.
 */
export function boundsOf(route: Pick<Route, 'access' | 'body' | 'file'> | undefined): BodyBounds {
  const { characters, keys, values, depth } = route?.body
    ? sizeOf(route.body)
    : { characters: 0, keys: 0, values: 0, depth: 0 };
  const room = route && route.access !== 'public' ? ROOM_BYTES.member : ROOM_BYTES.anybody;
  return {
    bytes: route?.file
      ? Math.min(route.file, LARGEST_TABLE)
      : Math.min(room + characters * BYTES_A_CHARACTER, MOST_BYTES),
    keys: ROOM.keys + keys,
    values: ROOM.values + values,
    depth: ROOM.depth + depth,
  };
}

interface Size {
  characters: number;
  keys: number;
  values: number;
  depth: number;
}

function sizeOf(type: { prototype: object }): Size {
  const size = { characters: 2, keys: 0, values: 0, depth: 1 };
  for (const [name, { characters, list, of }] of fieldsOf(type)) {
    const times = list ?? 1;
    const inner = of ? sizeOf(of()) : { characters, keys: 0, values: 0, depth: 0 };
    size.characters += name.length + 4 + times * (inner.characters + 1);
    size.keys += 1 + times * inner.keys;
    size.values += times * (1 + inner.values);
    size.depth = Math.max(size.depth, 1 + (list === null ? 0 : 1) + inner.depth);
  }
  return size;
}
