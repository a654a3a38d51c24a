import { joints } from './joints.js';
import { clinicalKinds } from './sign-reader.js';

/** What the words on one side of a mention weigh. */
export interface SideWeights {
  beside: Float64Array;
  near: Float64Array;
  joints: Float64Array;
  edge: number;
}

/** Weights as they are kept, `name=number` with semicolons or line ends between. */
export class Weights {
  private readonly byName = new Map<string, number>();

  constructor(
    readonly bias: number,
    written: string,
  ) {
    for (const entry of written.split(/[;\n]/)) {
      const at = entry.lastIndexOf('=');
      if (at > 0) this.byName.set(entry.slice(0, at).trim(), Number(entry.slice(at + 1)));
    }
  }

  of(name: string): number {
    return this.byName.get(name) ?? 0;
  }

  all(names: string[], prefix: string): Float64Array {
    return Float64Array.from(names, (name) => this.of(`${prefix}${name}`));
  }

  side(name: string): SideWeights {
    return {
      beside: this.all(clinicalKinds, `${name}1:`),
      near: this.all(clinicalKinds, `${name}2:`),
      joints: this.all(joints, `${name}:`),
      edge: this.of(`${name}:edge`),
    };
  }
}
