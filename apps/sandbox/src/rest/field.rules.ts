import { badRequest, invalidInput, invalidValue } from './linkedin.errors.js';

export type Fields = Record<string, unknown>;

/** Refuses as LinkedIn's data validation does: 422 for a field that is unknown or missing, 400 for a value that is wrong. */
export function readObject(value: unknown, path: string, required: string[], optional: string[] = []): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidValue(path, 'an object is expected');
  const fields = value as Fields;
  const at = (name: string) => (path === '' ? name : `${path}/${name}`);
  for (const name of Object.keys(fields)) {
    if (!required.includes(name) && !optional.includes(name)) {
      throw invalidInput(at(name), 'unrecognized field found but not allowed');
    }
  }
  for (const name of required) {
    if (fields[name] === undefined)
      throw invalidInput(at(name), 'field is required but not found and has no default value');
  }
  return fields;
}

export function readText(value: unknown, path: string, longest: number): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') throw invalidValue(path, 'a string is expected');
  if (value.length > longest)
    throw badRequest('FIELD_LENGTH_TOO_LONG', `Field ${path} is longer than ${longest} characters`);
  return value;
}

export function readChoice(value: unknown, path: string, choices: readonly string[]): string {
  if (typeof value !== 'string' || !choices.includes(value))
    throw invalidValue(path, `one of ${choices.join(', ')} is expected`);
  return value;
}

export function readFlag(value: unknown, path: string): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw invalidValue(path, 'true or false is expected');
  return value;
}

export function readList(value: unknown, path: string, fewest: number, most: number): unknown[] {
  if (!Array.isArray(value) || value.length < fewest || value.length > most) {
    throw invalidValue(path, `${fewest} to ${most} elements are expected`);
  }
  return value;
}
