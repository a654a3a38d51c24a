/** What a backup says of itself: its last file. */
export interface Manifest {
  /** Of this form; a form that it does not know is refused. */
  format: 1;
  /** Of the product that made it. */
  version: string;
  /** The newest migration of its database. */
  schema: string;
  /** Major version of the PostgreSQL that reads its database. */
  postgres: string;
  /** When it was taken, on the database's clock; ISO 8601. */
  takenAt: string;
  /** Where the keys are: in it, in a file of their own, or, those that seal, in the setting SECRET_KEYS. */
  keys: 'inside' | 'apart';
  sealingKeys: 'file' | 'setting';
  /** How far each organisation's ledger was sealed. */
  organisations: { id: string; position: number; seal: number; sealHash: string | null; epoch: number }[];
  /** SHA-256 of every file, by name. */
  files: Record<string, string>;
}

export const MANIFEST = 'manifest.json';

/** Files that open what is sealed; whoever keeps them apart keeps the archive unreadable in the parts that matter. */
export const KEY_FILES = ['secret-keys', 'postgres-passwords.json'];

/** Folders beside the database that are copied as they are; first the one whose files go soonest into the database. */
export const FOLDERS = ['clicks', 'media', 'sandbox'];

/** Whether an archive may hold this, so that unpacking it writes nowhere else. */
export function isName(name: string): boolean {
  const parts = name.split('/');
  const ours = ['postgres', ...FOLDERS].includes(parts[0]!) || [...KEY_FILES, MANIFEST].includes(name);
  return ours && parts.every((part) => part !== '' && part !== '.' && part !== '..') && !name.includes('\\');
}
