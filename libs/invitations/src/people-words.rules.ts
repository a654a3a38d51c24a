import type { Role } from '#libs/kernel';

/** What else the columns are called: as the portal names them in each of its languages, and as people do. */
const COLUMN_NAMES = {
  email: [
    'e-mail',
    'mail',
    'e-mail address',
    'email address',
    'e-mail-adresse',
    'mailadresse',
    'adresse e-mail',
    'adresse mail',
    'adresse électronique',
    'courriel',
  ],
  name: ['full name', 'vollständiger name', 'nom', 'nom complet'],
  roles: ['role', 'rolle', 'rollen', 'rôle', 'rôles'],
  team: ['équipe'],
  region: ['région'],
  language: ['sprache', 'langue'],
} as const;

/** What else the roles are called: as the portal names them in each of its languages, and as people do. */
const ROLE_NAMES: Record<Role, readonly string[]> = {
  advocate: [
    'advocates',
    'ambassador',
    'botschafter:in',
    'botschafter',
    'botschafterin',
    'ambassadeur·rice',
    'ambassadeur',
    'ambassadrice',
  ],
  seller: [
    'sellers',
    'sales',
    'vertrieb',
    'verkauf',
    'verkäufer',
    'verkäuferin',
    'verkäufer:in',
    'vente',
    'ventes',
    'vendeur',
    'vendeuse',
    'vendeur·euse',
    'commercial',
    'commerciale',
  ],
  author: [
    'authors',
    'autor:in',
    'autor',
    'autorin',
    'redaktion',
    'rédaction',
    'rédacteur',
    'rédactrice',
    'rédacteur·rice',
    'auteur',
    'autrice',
    'auteure',
  ],
  reviewer: [
    'reviewers',
    'prüfer:in',
    'prüfer',
    'prüferin',
    'prüfung',
    'validation',
    'validateur',
    'validatrice',
    'relecteur',
    'relectrice',
  ],
  safety_officer: ['drug safety', 'arzneimittelsicherheit', 'pharmakovigilanz', 'pharmacovigilance'],
  comms_lead: [
    'communications lead',
    'communications',
    'kommunikation',
    'kommunikationsleitung',
    'leitung kommunikation',
    'leitung der kommunikation',
    'communication',
    'responsable communication',
    'direction de la communication',
  ],
  admin: [
    'admins',
    'administrator',
    'administratorin',
    'administrator:in',
    'administration',
    'administrateur',
    'administratrice',
    'administrateur·rice',
  ],
};

/** Names are told apart by their letters alone: case, accents, blanks, hyphens and the signs of gender do not count. */
const bare = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const byName = <Key extends string>(names: Record<Key, readonly string[]>): ReadonlyMap<string, Key> =>
  new Map(
    (Object.entries(names) as [Key, readonly string[]][]).flatMap(([key, others]) =>
      [key, ...others].map((name) => [bare(name), key] as const),
    ),
  );

const columns = byName(COLUMN_NAMES);
const roles = byName(ROLE_NAMES);

/** The column that is called so; what no column is called stays as it is. */
export const columnCalled = (name: string): string => columns.get(bare(name)) ?? name;

/** The role that is called so, if any is. */
export const roleCalled = (name: string): Role | undefined => roles.get(bare(name));
