import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const PACKS = 'libs/packs/shipped';

/** The texts of each file of words outside the portal, in one language. */
export function wordsElsewhere(language: string): [file: string, texts: string[]][] {
  const files = [
    `libs/notifications/locales/${language}.json`,
    ...readdirSync(PACKS).map((pack) => `${PACKS}/${pack}/locales/${language}.yaml`),
  ];
  // JSON is YAML too.
  return files.filter((file) => existsSync(file)).map((file) => [file, textsIn(parse(readFileSync(file, 'utf8')))]);
}

/** Every text in a file's tree, whatever its key. */
function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree ? Object.values(tree).flatMap(textsIn) : [];
}
