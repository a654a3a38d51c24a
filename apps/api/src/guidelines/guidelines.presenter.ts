import type {
  KeptScreening as Kept,
  OfferedPack,
  RecordedFinding,
  RecordedScreening,
  RuleSetInForce,
} from '#libs/guidelines';
import { packRuleSet, type Verdict } from '#libs/screener';
import type { EditedFields } from '../edits/edited.dto.js';
import type { Pack, RuleSet } from './packs.dto.js';
import type { KeptScreening, Screening, ScreeningResult } from './screening.dto.js';

export function presentRuleSet(inForce: RuleSetInForce): RuleSet {
  return {
    etag: etagOf(inForce),
    ruleSet: packRuleSet(inForce.ruleSet),
    packs: inForce.packs,
    context: { jurisdictions: inForce.jurisdictions, employer: inForce.employer, timeZone: inForce.timeZone },
  };
}

export function etagOf({ fingerprint }: RuleSetInForce): string {
  // A browser that kept it as an earlier release sent it asks anew.
  return `"p3-${fingerprint.slice(0, 32)}"`;
}

export function presentPack({
  pack,
  inForce,
  meant,
  chosen,
  industries,
  pinnedVersion,
  pinnedVersionMissing,
  versions,
}: OfferedPack): Omit<Pack, keyof EditedFields> {
  return {
    id: pack.id,
    version: pack.version,
    pinnedVersion,
    pinnedVersionMissing,
    versions,
    title: pack.title,
    jurisdiction: pack.jurisdictions.join(', '),
    owner: pack.owner,
    effective: pack.effective,
    review: pack.review,
    inForce,
    meant,
    chosen,
    industries,
    rules: pack.rules.map(({ id, title, severity, state, source, verified }) => ({
      id,
      title,
      severity,
      state,
      source,
      verified,
    })),
  };
}

export function presentScreening({ id, verdict, route, findings, packs }: RecordedScreening): Screening {
  return { id, verdict, route, findings, packs };
}

/** A screening read again: what it found is kept, the fixes it offered are not. */
export function presentKeptResult(kept: {
  verdict: Verdict;
  route: boolean;
  findings: RecordedFinding[];
}): ScreeningResult {
  return {
    verdict: kept.verdict,
    route: kept.route,
    findings: kept.findings.map((finding) => ({ ...finding, fixes: [] })),
  };
}

export function presentKeptScreening(kept: Kept): KeptScreening {
  const { id, packs, ownRules, wordsRevision, subjectKind, subjectId, textHash, member } = kept;
  return {
    ...presentKeptResult(kept),
    id,
    packs,
    ownRules,
    wordsRevision,
    subjectKind,
    subjectId,
    textHash,
    context: { ...kept.context },
    shadow: kept.shadow.map((finding) => ({ ...finding, fixes: [] })),
    at: kept.at.toISOString(),
    member,
  };
}
