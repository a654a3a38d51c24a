import { say } from '#libs/sentences';
import type { PackFile } from './pack-file.js';
import type { Pack } from './pack.js';
import type { PackProblem } from './screener.errors.js';
import type { Source } from './screening.js';
import { isRecord, isText, isTexts } from './written.js';

/** What a pack says of itself, without its lists and rules. */
export function readHead(file: PackFile, problems: PackProblem[]): Pack {
  const { value } = file;
  const text = (key: string) => {
    if (!isText(value[key]))
      problems.push({
        file: file.name,
        line: file.line([key]),
        message: say('"{field}" must be a text.', { field: key }),
      });
    return String(value[key] ?? '');
  };
  const date = (key: string) => {
    const given = text(key);
    if (given && !/^\d{4}-\d{2}-\d{2}$/.test(given)) {
      problems.push({
        file: file.name,
        line: file.line([key]),
        message: say('"{field}" must be a day such as "2026-11-21".', { field: key }),
      });
    }
    return given;
  };
  const sources: Record<string, Source> = {};
  for (const [id, source] of Object.entries(isRecord(value['sources']) ? value['sources'] : {})) {
    if (
      isRecord(source) &&
      isText(source['title']) &&
      isText(source['url']) &&
      /^\d{4}-\d{2}-\d{2}$/.test(String(source['read']))
    ) {
      sources[id] = { title: source['title'], url: source['url'], read: String(source['read']) };
    } else
      problems.push({
        file: file.name,
        line: file.line(['sources', id]),
        message: say('Source "{id}" needs title, url and read (a day).', { id }),
      });
  }
  if (!isTexts(value['jurisdictions']))
    problems.push({
      file: file.name,
      line: file.line(['jurisdictions']),
      message: say('"jurisdictions" must be a list, such as [UK] or [any].'),
    });
  return {
    id: text('id'),
    version: text('version'),
    title: text('title'),
    jurisdictions: isTexts(value['jurisdictions']) ? value['jurisdictions'] : ['any'],
    owner: text('owner'),
    effective: date('effective'),
    review: date('review'),
    sources,
    terms: {},
    rules: [],
  };
}
