import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const SOURCE = 'apps/portal/src';

/** What stands in a file of the portal, as far as words go. */
export interface Said {
  file: string;
  literals: Set<string>;
  /** Keys that are put together, such as `view.${value}`. */
  patterns: RegExp[];
  /** What people would read or hear in English whatever their language. */
  bare: string[];
}

/** Attributes that a browser or a control shows or reads out. */
const SHOWN =
  /^(aria-(label|description|valuetext|roledescription|placeholder)|alt|title|label|placeholder|description|about|error|heading|legend)$/;
/** The product's name, codes, and what is no language's. */
const NAMES = /^(Vouchsafe|UK|https:\/\/|[\d\W_]*)$/;
/** Elements whose text is to be typed as it stands. */
const CODE = /^(code|kbd|Kbd|Code)$/;

/** Every file of the portal that is no spec. */
export function portalSource(): Said[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file))
    .map((file) => read(file, readFileSync(`${SOURCE}/${file}`, 'utf8')));
}

export function read(file: string, text: string): Said {
  const said: Said = { file, literals: new Set(), patterns: [], bare: [] };
  const tree = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      said.literals.add(node.text);
      if (isShown(node) && !NAMES.test(node.text)) said.bare.push(node.text);
    }
    if (ts.isTemplateExpression(node)) {
      const pattern = patternOf(node);
      if (pattern) said.patterns.push(pattern);
    }
    if (ts.isJsxText(node) && !NAMES.test(node.text.trim()) && !CODE.test(elementOf(node)))
      said.bare.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return said;
}

/** A key with unknown parts; what is unknown at its end may have several. Without any fixed word it says nothing. */
function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp | null {
  const fixed = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  if (!fixed.some((part) => /\w/.test(part))) return null;
  const escaped = fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const last = escaped.length - 1;
  const open = escaped.map((part, at) => part + (at === last ? '' : at === last - 1 && !fixed[last] ? '.+' : '[^.:]+'));
  return new RegExp(`^${open.join('')}$`);
}

/** Whether a text stands where people see or hear it: between tags, or in an attribute that is shown. */
function isShown(node: ts.StringLiteralLike): boolean {
  let place: ts.Node = node.parent;
  let from: ts.Node = node;
  // Through choices such as `open ? 'Open' : 'Shut'`, not into what decides them.
  while (ts.isParenthesizedExpression(place) || isOutcome(place, from)) {
    from = place;
    place = place.parent;
  }
  if (ts.isJsxExpression(place)) {
    if (!ts.isJsxAttribute(place.parent)) return !CODE.test(elementOf(place));
    place = place.parent;
  }
  return ts.isJsxAttribute(place) && SHOWN.test(place.name.getText());
}

const isOutcome = (place: ts.Node, from: ts.Node): boolean =>
  (ts.isConditionalExpression(place) && place.condition !== from) ||
  (ts.isBinaryExpression(place) && place.right === from && /^(&&|\|\||\?\?)$/.test(place.operatorToken.getText()));

const elementOf = ({ parent }: ts.Node): string =>
  ts.isJsxElement(parent) ? parent.openingElement.tagName.getText() : '';

/** Whether some file asks for the words of a key. */
export function isUsed(key: string, source: readonly Said[], rooms: readonly string[]): boolean {
  const [room, name] = key.split(':') as [string, string];
  return source.some((said) => {
    if (said.literals.has(key) || said.patterns.some((pattern) => pattern.test(key))) return true;
    const speaks = roomsSpoken(said, rooms);
    // A file that names no room hands keys to others, as a table of fields does.
    if (speaks.size > 0 && !speaks.has(room)) return name.includes('.') && said.literals.has(name);
    return said.literals.has(name) || said.patterns.some((pattern) => pattern.test(name));
  });
}

const spoken = new WeakMap<Said, Set<string>>();

/** The rooms whose words a file asks for; worked out once a file, since it is asked for each key. */
function roomsSpoken(said: Said, rooms: readonly string[]): Set<string> {
  let found = spoken.get(said);
  if (!found) {
    const named = new Set([...said.literals].map((literal) => literal.split(':', 1)[0]!));
    spoken.set(said, (found = new Set(rooms.filter((room) => named.has(room)))));
  }
  return found;
}
