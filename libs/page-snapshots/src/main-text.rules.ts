import { Parser } from 'htmlparser2';
import { DomainError, say } from '#libs/kernel';

/** More text than this is not read: nobody compares it by eye. */
const LONGEST_PAGE = 400_000;
/** No page that people wrote is nested so deeply; some are written to keep whoever reads them busy. */
const DEEPEST = 500;

/** Never text that somebody reads on the page. */
const SILENT = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'head'],
  ...['select', 'button', 'textarea', 'datalist', 'dialog'],
]);
/** Around the content of each page of a site; inside an article or `main` a header is part of it. */
const AROUND = new Set(['nav', 'footer', 'aside', 'form']);
const ROLES_AROUND = new Set([
  ...['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alertdialog', 'alert', 'status'],
  ...['menu', 'menubar', 'toolbar', 'timer'],
]);
/** Parts that sites name so and that change without the content doing so. */
const NAMED_AROUND =
  /(^|[\s_-])(cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|related|recommended|comments?|sidebar|menu|nav|navbar|navigation|advert|advertisement|ads|banner|newsletter|subscribe|popup|modal|counter|views|skip-link)(?=$|[\s_-])/i;
/** Elements of no content of their own, which HTML never closes. */
const EMPTY = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark'],
  ...['q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]);

/** Where in the page text stands: its chief part, an article, or anywhere. */
type Place = 'main' | 'article' | 'body';

/**
 * What a page says, without what stands around it on every page of its site: menus, head and foot, cookie notices,
 * comments. The text of `main` where there is any, else of its articles, else of its body; a line for each block.
 * @throws DomainError invalid `answer_unreadable` for a page that is nested endlessly.
 */
export function mainText(html: string): string {
  const texts: Record<Place, string> = { main: '', article: '', body: '' };
  const open: { name: string; silent: boolean; place: Place }[] = [];
  const inside = () => open.at(-1) ?? { name: '', silent: false, place: 'body' as Place };
  const add = (text: string) => {
    const { silent, place } = inside();
    if (silent) return;
    texts.body += text;
    if (place !== 'body') texts[place] += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!INLINE.has(name)) add('\n');
      if (EMPTY.has(name)) return;
      if (open.length >= DEEPEST) throw tooDeep();
      const { silent, place } = inside();
      const within = place === 'body' && (isMain(name, attributes) || name === 'article');
      const next: Place = !within ? place : name === 'article' ? 'article' : 'main';
      if (next !== place) texts[next] += '\n';
      open.push({ name, silent: silent || isAround(name, attributes, next), place: next });
    },
    ontext: add,
    onclosetag(name) {
      if (open.at(-1)?.name === name) open.pop();
      if (!INLINE.has(name)) add('\n');
    },
  });
  parser.end(html);
  const found = [texts.main, texts.article, texts.body].map(inLines);
  return (found.find((text) => text !== '') ?? '').slice(0, LONGEST_PAGE);
}

function tooDeep(): DomainError {
  return DomainError.invalid('url', say('The page is nested too deeply to be read.'), 'answer_unreadable');
}

function isMain(name: string, { role, id }: Record<string, string>): boolean {
  return name === 'main' || role === 'main' || (id === 'main' && name !== 'body');
}

function isAround(name: string, attributes: Record<string, string>, place: Place): boolean {
  if (SILENT.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  // What holds the whole page is often named after a part of it.
  if (['html', 'body', 'main', 'article'].includes(name)) return false;
  if (AROUND.has(name) || (name === 'header' && place === 'body')) return true;
  if (ROLES_AROUND.has((attributes.role ?? '').toLowerCase())) return true;
  return NAMED_AROUND.test(attributes.class ?? '') || NAMED_AROUND.test(attributes.id ?? '');
}

function inLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ' '))
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
