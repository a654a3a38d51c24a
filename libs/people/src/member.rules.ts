import { IANAZone } from 'luxon';
import {
  hiddenSignProblem,
  isMailbox,
  listOf,
  lookAlikeProblem,
  ROLES,
  say,
  type FieldProblem,
  type Language,
  type Role,
  type Sentence,
  tidyAddress,
  tidyName,
} from '#libs/kernel';
import { speakTo } from '#libs/translations';
import type { MemberRecord } from './member.js';

/** What somebody wants a member to be, before it is known to be possible. */
export interface MemberDraft {
  email: string;
  name: string;
  roles: string[];
  teamId: string | null;
  region: string | null;
  language: string | null;
}

/** What an organisation has for its members to belong to. No `regions` means that any name will do. */
export interface Surroundings {
  regions: readonly string[];
  teamIds: ReadonlySet<string>;
}

/** The end of addresses that nobody has and no mail reaches: RFC 2606 keeps the name free for ever. */
const NOBODY = '@erased.invalid';
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Everything that stands against the draft, each with the field it concerns and what would be right. */
export function memberProblems(draft: MemberDraft, { regions, teamIds }: Surroundings): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, message: Sentence) => problems.push({ field, message });
  const email = emailProblem(draft.email);
  if (email) refuse('email', email);
  const name = nameProblem(draft.name);
  if (name) refuse('name', name);
  const unknown = draft.roles.filter((role) => !isRole(role));
  if (unknown.length > 0)
    refuse('roles', say('{unknown} is no role; there are {roles}', { unknown: listOf(unknown), roles: listOf(ROLES) }));
  if (draft.roles.length === 0) refuse('roles', say('must hold at least one of {roles}', { roles: listOf(ROLES) }));
  if (draft.teamId !== null && !teamIds.has(draft.teamId)) refuse('teamId', say('must be a team of this organisation'));
  if (draft.region !== null && regionOf(draft.region, regions) === null) {
    refuse('region', say('must be one of {choices}', { choices: listOf(regions) }));
  }
  const language = draft.language === null ? null : languageProblem(draft.language);
  if (language) refuse('language', language);
  return problems;
}

export function nameProblem(name: string): Sentence | null {
  if (name.trim() === '') return say('must not be empty');
  if (name.length > 120) return say('must have at most 120 characters');
  return UNSTORABLE.test(name) ? say('holds characters that cannot be stored') : hiddenSignProblem(name);
}

export function languageProblem(language: string): Sentence | null {
  return LANGUAGE.test(language) ? null : say('must be a language code such as en, de or pt-BR');
}

export function timeZoneProblem(timeZone: string): Sentence | null {
  // An offset such as +02:00 is none: its clock would not change with summer.
  const known = /^[A-Za-z]/.test(timeZone) && IANAZone.isValidZone(timeZone);
  return known ? null : say('must be a time zone such as Europe/London');
}

/** The organisation's own spelling of a region, or null when it has no such one. */
export function regionOf(region: string, regions: readonly string[]): string | null {
  if (regions.length === 0) return region.length > 0 && region.length <= 80 && !UNSTORABLE.test(region) ? region : null;
  const alike = (text: string) => tidyName(text).toLowerCase();
  return regions.find((known) => alike(known) === alike(region)) ?? null;
}

/** What is wrong with an address, tidy or not, that somebody is to have. */
export function emailProblem(text: string): Sentence | null {
  const email = tidyAddress(text);
  if (!isEmail(email)) return hiddenSignProblem(email) ?? say('must be an e-mail address such as ada@example.org');
  return lookAlikeProblem(email);
}

/** Whether somebody may have it: mail goes there, and it is not what an erased member is left with. */
function isEmail(text: string): boolean {
  return isMailbox(text) && !text.toLowerCase().endsWith(NOBODY);
}

const NOBODYS_NAME = say('Erased member');

/** What is left of a member that was erased: that there was one. It stands in records, in the organisation's language. */
export function erased(member: MemberRecord, language: Language): MemberRecord {
  return {
    id: member.id,
    name: speakTo(language, NOBODYS_NAME),
    email: addressOfNobody(member.id),
    roles: [],
    teamId: null,
    region: null,
    language: null,
    timeZone: null,
    status: 'deactivated',
    networkSize: null,
    consentedAt: null,
  };
}

export function isErased(member: Pick<MemberRecord, 'id' | 'email'>): boolean {
  return member.email === addressOfNobody(member.id);
}

function addressOfNobody(memberId: string): string {
  return `erased-${memberId}${NOBODY}`;
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Roles once each, in the order the product lists them. */
export function inOrder(roles: readonly string[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}
