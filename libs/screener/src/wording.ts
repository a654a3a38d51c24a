/** What may stand in the wording of a rule as `{{name}}`. */
export type Values = Record<string, string | undefined>;

/** Wording with places to fill, taken apart once. */
export class Wording {
  private readonly pieces: string[];

  constructor(template: string) {
    this.pieces = template.split(/\{\{(\w+)\}\}/);
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
