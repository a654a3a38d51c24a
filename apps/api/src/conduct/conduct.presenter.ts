import type {
  AttestedMember as AttestedMemberView,
  ConductSummary as Summary,
  ConductVersion as Version,
  ConductView,
} from '#libs/attestations';
import { hasRole, type Actor } from '#libs/kernel';
import type { AttestedMember, Conduct, ConductSummary, ConductVersion } from './conduct.dto.js';

export function presentSummary({ publishedAt, ...version }: Summary): ConductSummary {
  return { ...version, publishedAt: publishedAt.toISOString() };
}

export function presentVersion({ publishedAt, ...version }: Version): ConductVersion {
  const languages = version.texts.map(({ language }) => language);
  return { ...version, languages, publishedAt: publishedAt.toISOString() };
}

export function presentConduct(actor: Actor, { required, current, attested }: ConductView): Conduct {
  return {
    required,
    current: current && presentVersion(current),
    attested: attested && { ...attested, at: attested.at.toISOString() },
    needed: required && !!current && !attested && hasRole(actor, 'advocate', 'seller'),
  };
}

export function presentAttested({ at, ...member }: AttestedMemberView): AttestedMember {
  return { ...member, at: at && at.toISOString() };
}
