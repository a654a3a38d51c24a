import { fieldErrors } from '../api/problem.js';

/** What stands at a path such as `captions.1.text`; a part that the form does not have, such as `audience`, is passed over. */
function at(values: unknown, path: string): unknown {
  let found: unknown = values;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null) break;
    if (part in found) found = (found as Record<string, unknown>)[part];
    else if (/^\d+$/.test(part)) return undefined;
  }
  return found === values ? undefined : found;
}

/** The messages about fields that are still as they were when it was refused: what was changed since is not refused yet. */
export function openErrors(error: unknown, refused: unknown, now: unknown): Record<string, string> {
  const open = Object.entries(fieldErrors(error)).filter(([path]) => {
    const [before, after] = [at(refused, path), at(now, path)];
    return Object.is(before, after) || JSON.stringify(before) === JSON.stringify(after);
  });
  return Object.fromEntries(open);
}
