import type { Plugin } from 'vite';
import { packedTerms } from '../../libs/lexicon/src/index.js';

const vocabulary = /\/libs\/lexicon\/src\/(?!.*weights)[\w-]+\.ts$/;
/** A list as it is written for people: from the beginning of a line or held apart by semicolons, nothing worked out within. */
const list = /`(?:\n([^`$]+)|([^`$A-Z\n]+;[^`$A-Z\n]+;[^`$A-Z\n]+))`/g;

const weights = /\/libs\/lexicon\/src\/[\w-]*weights\.ts$/;
const belowOne = /=(-?)0\./g;

/** The screener's vocabularies in order and without what terms share, its weights without the noughts before their point. */
const packed = (code: string, id: string): string | undefined => {
  if (weights.test(id)) return code.replace(belowOne, '=$1.');
  if (!vocabulary.test(id)) return undefined;
  return code.replace(list, (_, lines?: string, line?: string) => `\`${packedTerms(lines ?? line ?? '')}\``);
};

/** Sends what the screener knows to browsers a tenth smaller. */
export function packLists(): Plugin {
  return {
    name: 'pack-lists',
    enforce: 'pre',
    transform(code, id) {
      const smaller = packed(code, id);
      return smaller === undefined ? undefined : { code: smaller, map: null };
    },
  };
}
