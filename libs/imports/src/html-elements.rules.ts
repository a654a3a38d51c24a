const words = (names: string) => new Set(names.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = words(
  'address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose content no reader sees. */
export const UNSEEN = words('head iframe noembed noframes noscript object script select style svg template title');

/** What else the HTML standard has had for elements: anything besides is no tag but a text with a bracket. */
const OTHERS = words(
  'a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink body button canvas cite code col colgroup data datalist del dfn dir em embed font frame frameset html i img input ins kbd label link map mark marquee math meta meter nobr optgroup output param picture plaintext progress q rb rp rt rtc ruby s samp search slot small source span strike strong sub sup tbody textarea time track tt u var video wbr xmp',
);

/** What a headline may be marked up with. */
const INLINE = words(
  'a abbr b bdi bdo br cite code em font i img kbd mark q s small span strike strong sub sup tt u wbr',
);
const VOID = words('br img wbr');

export function isElement(name: string): boolean {
  return BLOCKS.has(name) || UNSEEN.has(name) || OTHERS.has(name);
}

/** The elements a headline is marked up with: inline ones that are closed again. Any other is what it is about, as in "the <head> element". */
export function markupOf(headline: string): (name: string) => boolean {
  const closed = new Set(Array.from(headline.matchAll(/<\/([a-z0-9]+)\s*>/gi), ([, name]) => name!.toLowerCase()));
  return (name) => INLINE.has(name) && (VOID.has(name) || closed.has(name));
}
