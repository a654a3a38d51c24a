/** What may stand in the wording of a rule as `{{name}}`. */
export type Values = Record<string, string | undefined>;

const places = /\{\{(\w+)\}\}/;

/** The names of the places in a wording, in alphabetical order. */
export function placesIn(template: string): string[] {
  return [...new Set(template.split(places).filter((_, i) => i % 2 === 1))].sort();
}

/**
 * What stands in the places of a template where it was told; nothing when it is not this template that was. Values that
 * are known already must stand where they belong.
 */
export function valuesIn(told: string, template: string, known: Values): Values | undefined {
  const pieces = template.split(places);
  const values = { ...known };
  let at = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as string;
    const literal = i % 2 === 0 ? piece : values[piece];
    if (literal !== undefined) {
      if (!told.startsWith(literal, at)) return undefined;
      at += literal.length;
      continue;
    }
    const after = pieces[i + 1] as string;
    const end = i + 2 === pieces.length ? told.length - after.length : told.indexOf(after, at);
    if (end < at) return undefined;
    values[piece] = told.slice(at, end);
    at = end;
  }
  return at === told.length ? values : undefined;
}

/**
 * What was told of a finding, with an ellipsis where it repeats its text. By the template it was told by where that is
 * known, so that nothing else is lost; `places` are those that were filled from the text, beside the excerpt.
 */
export function withoutExcerpt(
  told: string,
  excerpt: string,
  template: string | undefined,
  places: readonly string[] = [],
): string {
  if (excerpt === '') return told;
  const values = template === undefined ? undefined : valuesIn(told, template, { excerpt });
  if (!values) return told.replaceAll(excerpt, '…');
  const known = Object.entries(values).filter(([name]) => name !== 'excerpt' && !places.includes(name));
  return new Wording(template as string).told(Object.fromEntries(known));
}

/** Wording with places to fill, taken apart once. */
export class Wording {
  private readonly pieces: string[];

  constructor(template: string) {
    this.pieces = template.split(places);
  }

  /** The wording with an ellipsis for what is not known. */
  told(values: Values): string {
    return this.filled(values, '…') as string;
  }

  /** The wording, or nothing when something in it is not known. */
  complete(values: Values): string | undefined {
    return this.filled(values, undefined);
  }

  private filled(values: Values, otherwise: string | undefined): string | undefined {
    const { pieces } = this;
    let text = pieces[0] as string;
    for (let i = 1; i < pieces.length; i += 2) {
      const value = values[pieces[i] as string] ?? otherwise;
      if (value === undefined) return undefined;
      text += value + (pieces[i + 1] as string);
    }
    return text;
  }
}
