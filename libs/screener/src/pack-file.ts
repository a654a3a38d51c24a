import { say } from '#libs/sentences';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import type { PackProblem } from './screener.errors.js';
import { isRecord } from './written.js';

/** One file of a pack, with the line of each thing in it. */
export interface PackFile {
  name: string;
  value: Record<string, unknown>;
  line(path: (string | number)[]): number;
}

/** Reads a file; what is no YAML goes to the problems. */
export function parseFile(name: string, text: string, problems: PackProblem[]): PackFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  for (const error of document.errors) {
    problems.push({
      file: name,
      line: lines.linePos(error.pos[0]).line || 1,
      message: say('{words}', { words: error.message.split('\n')[0] as string }),
    });
  }
  const value: unknown = document.errors.length > 0 ? {} : document.toJS();
  return {
    name,
    value: isRecord(value) ? value : {},
    line(path) {
      let node: unknown = document.contents;
      let line = 1;
      for (const key of path) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
          if (!pair) break;
          line = lineOf(pair.key as YamlNode) ?? line;
          node = pair.value;
        } else if (isSeq(node)) {
          node = node.items[Number(key)];
          line = lineOf(node as YamlNode) ?? line;
        } else break;
      }
      return line;
    },
  };
  function lineOf(node: YamlNode | null | undefined): number | undefined {
    return node?.range ? lines.linePos(node.range[0]).line : undefined;
  }
}
