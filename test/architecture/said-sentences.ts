import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A call of `say`, as it stands in the sources. */
export interface Said {
  /** `libs/publications/src/share.errors.ts:12`. */
  place: string;
  /** Null when it is no literal. */
  text: string | null;
  /** The names its values have; null when they are not written out where it is said. */
  given: string[] | null;
}

/** Every sentence said in the sources, those of specs and of the portal, which has catalogues of its own, left out. */
export function saidSentences(root: string): Said[] {
  return ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter(
        (file) =>
          file.endsWith('.ts') &&
          !/spec\.ts$|\.d\.ts$|\/testing\/|^apps\/portal\/|^libs\/sentences\/src\/sentence\.ts$/.test(file),
      )
      .flatMap((file) => saidIn(file, readFileSync(join(root, file), 'utf8'))),
  );
}

/** A file that has `say` from where sentences are made; others may call something else so. */
const SAYS = /import \{[^}]*\bsay\b[^}]*\} from '(#libs\/kernel|#libs\/sentences|\.\/sentence\.js)'/;

/** Those of one file. */
export function saidIn(file: string, code: string): Said[] {
  if (!SAYS.test(code)) return [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'say') {
      const [text, values] = node.arguments;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({
        place: `${file}:${line + 1}`,
        text: text && ts.isStringLiteralLike(text) ? text.text : null,
        given: values ? namesIn(values) : [],
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesIn(values: ts.Expression): string[] | null {
  if (!ts.isObjectLiteralExpression(values)) return null;
  const names = values.properties.map((property) =>
    property.name && !ts.isSpreadAssignment(property) ? property.name.getText() : null,
  );
  return names.every((name) => name !== null) ? names : null;
}

/** What a message asks for: each placeholder once, and of a choice by words also the words. @throws when it is no ICU message. */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of parts) {
      if (part.type === LITERAL || part.type === POUND) continue;
      names.add('value' in part ? part.value : '');
      if (!('options' in part)) continue;
      for (const [word, option] of Object.entries(part.options)) {
        if (part.type === SELECT) names.add(`${part.value}=${word}`);
        walk(option.value);
      }
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

/** Kinds of parts in a parsed message, as its parser numbers them. */
const [LITERAL, SELECT, POUND] = [0, 5, 7];
