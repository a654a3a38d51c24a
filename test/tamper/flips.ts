import type { ExportFile } from '#libs/chain';
import type { Change } from './changes.js';

/** Changes one byte of a file into any other. */
export function flips(name: ExportFile, times: number): Change {
  return {
    name: `a byte flipped in ${name}`,
    times,
    change: (parts, roll) => {
      const bytes = Buffer.from(parts[name]);
      bytes[roll(bytes.length)]! ^= 1 + roll(255);
      return { ...parts, [name]: bytes };
    },
  };
}
