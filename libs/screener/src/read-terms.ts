import { say } from '#libs/sentences';
import type { PackFile } from './pack-file.js';
import type { Pack } from './pack.js';
import type { PackProblem } from './screener.errors.js';
import { isRecord, isTexts } from './written.js';

/** Adds the term lists of a file to the pack. */
export function readTerms(file: PackFile, pack: Pack, problems: PackProblem[]): void {
  const terms = file.value['terms'];
  if (terms === undefined || terms === null) return;
  if (!isRecord(terms)) {
    problems.push({ file: file.name, line: file.line(['terms']), message: say('"terms" must hold named lists.') });
    return;
  }
  for (const [name, list] of Object.entries(terms)) {
    const items =
      typeof list === 'string'
        ? list
            .split(/[;\n]/)
            .map((item) => item.trim())
            .filter(Boolean)
        : list;
    if (isTexts(items)) pack.terms[name] = items;
    else
      problems.push({
        file: file.name,
        line: file.line(['terms', name]),
        message: say('Term list "{name}" must be a list of texts, or one text with ";" between terms.', { name }),
      });
  }
}
