import { escapeUTF8 } from 'entities';

/** A piece of XML that is safe to stand in a document: made by `element` alone. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Record<string, string>;

/** One element; a text among its children is escaped. */
export function element(name: string, attributes: Attributes, ...children: (Xml | string)[]): Xml {
  const attributed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${attributed.join('')}`;
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml)).join('');
  return { xml: children.length === 0 ? `${start}/>` : `${start}>${inner}</${name}>` };
}

/** What XML 1.0 cannot hold even when escaped stands as U+FFFD, so that one sees that something stood there. */
function escaped(text: string): string {
  return escapeUTF8(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')).replaceAll(
    '\r',
    '&#13;',
  );
}
