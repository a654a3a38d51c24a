import { readFileSync } from 'node:fs';
import { readRegister, type RegisterKind } from '#libs/screener';
import { fileFor } from './corpora.js';

const files: Record<RegisterKind, string> = {
  'orange-book': 'registers/orange-book-products.txt',
  ema: 'registers/ema_epar_2020-12.csv',
  bdpm: 'registers/CIS_bdpm.txt',
};

/** The names of the registers given, or of those shared where they are at hand. */
export function registersFor(given: Partial<Record<RegisterKind, string>>): { kind: RegisterKind; names: string[] }[] {
  return (Object.keys(files) as RegisterKind[]).flatMap((kind) => {
    const file = fileFor(given[kind], files[kind]);
    return file ? [{ kind, names: readRegister(kind, readFileSync(file, 'utf8')).names }] : [];
  });
}
