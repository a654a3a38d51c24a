import { say, type FieldProblem } from '#libs/kernel';
import { fieldsOf, type FieldBounds } from './field-bounds.js';

/** More than these help nobody. */
export const MOST_PROBLEMS = 20;

/**
 * Takes out of a body what its class has no field for, and lists longer than their field takes, and tells of the first of
 * them; empties lists and objects where a field takes none, for which they are still as wrong. One walk along the class,
 * before anything is made of the body, since class-transformer's work grows with the square of what it finds.
 */
export function takeStrangers(body: unknown, type: { prototype: object }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  walk(body, type, '', (field, message) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ field: shown(field), message });
  });
  return problems;
}

type Tell = (field: string, message: FieldProblem['message']) => void;

function walk(object: unknown, type: { prototype: object }, parent: string, tell: Tell): void {
  const fields = fieldsOf(type);
  const holder = object as Record<string, unknown>;
  for (const [name, held] of Object.entries(holder)) {
    const bounds = fields.get(name);
    const path = parent ? `${parent}.${name}` : name;
    if (bounds && !tooLong(held, bounds)) {
      holder[name] = bounded(held, bounds, path, tell);
      continue;
    }
    delete holder[name];
    tell(path, bounds ? say('must hold at most {most, number}', { most: bounds.list! }) : STRANGE);
  }
}

const STRANGE = say('is not a field of this request');

function tooLong(value: unknown, { list }: FieldBounds): boolean {
  return list !== null && Array.isArray(value) && value.length > list;
}

/** The value, or an empty one of its kind where the field takes no such thing. */
function bounded(value: unknown, { list, of }: FieldBounds, path: string, tell: Tell): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (list === null) return [];
    return value.map((one, at) => bounded(one, { list: null, of, characters: 0 }, `${path}[${at}]`, tell) as unknown);
  }
  if (!of) return {};
  walk(value, of(), path, tell);
  return value;
}

const LONGEST_PATH = 120;
const shown = (path: string) => (path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path);
