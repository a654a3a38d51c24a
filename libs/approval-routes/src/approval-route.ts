import type { Role } from '#libs/kernel';
import type { Verdict } from '#libs/screener';

/** Roles that a step can be given to. Whoever is named holds one of them too, and so does whoever stands in. */
export const APPROVER_ROLES = ['reviewer', 'safety_officer', 'comms_lead', 'admin'] as const satisfies readonly Role[];
export type ApproverRole = (typeof APPROVER_ROLES)[number];

export const ROUTE_AUDIENCES = ['public', 'internal'] as const;
export type RouteAudience = (typeof ROUTE_AUDIENCES)[number];

/** From which verdict of the screening on. */
export const ROUTE_VERDICTS = ['warn', 'review'] as const satisfies readonly Verdict[];
export type RouteVerdict = (typeof ROUTE_VERDICTS)[number];

export const NEEDED = ['any', 'all'] as const;
export type Needed = (typeof NEEDED)[number];

export const DUE_UNITS = ['hours', 'days'] as const;
export type DueUnit = (typeof DUE_UNITS)[number];

/** Working hours or days from when a step is open. */
export interface Due {
  amount: number;
  unit: DueUnit;
}

/** One approval that a route asks for. Steps of one stage are open side by side, those of the next when these are done. */
export interface ApprovalStep {
  id: string;
  stage: number;
  name: string;
  roles: ApproverRole[];
  memberIds: string[];
  needed: Needed;
  due: Due | null;
}

/** When a route applies: nothing chosen of a kind means everything of it. */
export interface RouteScope {
  topicIds: string[];
  regions: string[];
  teamIds: string[];
  audience: RouteAudience | null;
  verdict: RouteVerdict | null;
}

export interface ApprovalRoute extends RouteScope {
  id: string;
  name: string;
  inForce: boolean;
  /** Whether it also holds back what was approved before it asked for what it asks now. */
  coversLibrary: boolean;
  /** Whether nobody may decide on two of its steps for one version. */
  differentPeople: boolean;
  steps: ApprovalStep[];
  /** Since when it asks for what it asks now. */
  since: Date;
}

/** A route as it is saved; a step without an id is new. */
export type RouteDraft = Omit<ApprovalRoute, 'id' | 'since' | 'steps'> & {
  steps: (Omit<ApprovalStep, 'id'> & { id?: string })[];
};

/** What routes look at in a version. */
export interface RoutedVersion {
  topicIds: readonly string[];
  audience: { teams: readonly string[]; regions: readonly string[]; public: boolean };
  verdict: Verdict | null;
}

export const STEP_VERDICTS = ['approved', 'sent_back', 'rejected'] as const;
export type StepVerdict = (typeof STEP_VERDICTS)[number];

/** One person's decision on one step of one version. Nothing of it ever changes. */
export interface StepDecision {
  id: string;
  itemId: string;
  versionId: string;
  /** Null where no route applied and one reviewer sufficed. */
  routeId: string | null;
  stepId: string;
  /** As the step was called then. */
  stepName: string;
  memberId: string;
  /** In whose place, of a deputy. */
  deputyFor: string | null;
  /** Whether an administrator decided because nobody could whom the step names. */
  forWantOfOthers: boolean;
  decision: StepVerdict;
  /** What the author must see to before it is published. */
  conditions: string | null;
  reason: string | null;
  overridden: boolean;
  /** Whether the step was done with it. */
  completes: boolean;
  /** SHA-256 of what was approved. */
  certificate: string | null;
  /** SHA-256 of the page behind its link as it had been read by then; null where none had. */
  page: string | null;
  at: Date;
}

/** That a condition is met, said by the author or a comms lead. */
export interface ConditionMet {
  decisionId: string;
  versionId: string;
  note: string;
  confirmedBy: string;
  at: Date;
}

/** The step that every version needs to which no route applies: one reviewer's approval. */
export const ONE_REVIEWER: ApprovalStep = {
  id: '00000000-0000-0000-0000-000000000000',
  stage: 1,
  name: '',
  roles: ['reviewer'],
  memberIds: [],
  needed: 'any',
  due: null,
};
