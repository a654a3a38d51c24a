import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { STEP_VERDICTS, type StepVerdict } from './approval-route.js';

class RouteSavedDetail {
  @IsBoolean()
  inForce: boolean;

  @IsBoolean()
  coversLibrary: boolean;

  @IsInt()
  steps: number;

  /** What is different: of a new route everything. */
  @IsArray()
  fields: string[];
}

class RouteRemovedDetail {
  @IsBoolean()
  wasInForce: boolean;
}

class StepDecidedDetail {
  @IsUUID()
  itemId: string;

  @IsUUID()
  decisionId: string;

  /** Absent where no route applied. */
  @IsUUID()
  @IsOptional()
  routeId?: string | null;

  @IsUUID()
  stepId: string;

  @IsIn(STEP_VERDICTS)
  decision: StepVerdict;

  /** In whose place, of a deputy. */
  @IsUUID()
  @IsOptional()
  deputyFor?: string | null;

  /** Whether an administrator decided because nobody could whom the step names. */
  @IsBoolean()
  forWantOfOthers: boolean;

  /** Whether the author has to see to something before it is published. */
  @IsBoolean()
  conditions: boolean;

  @IsBoolean()
  overridden: boolean;

  /** SHA-256 of the page behind its link as it had been read by then. */
  @IsString()
  @IsOptional()
  page?: string | null;

  /** Whether the step was done with it. */
  @IsBoolean()
  completes: boolean;
}

class ConditionMetDetail {
  @IsUUID()
  itemId: string;

  @IsUUID()
  decisionId: string;
}

export const approvalRouteCreated = defineFact({
  kind: 'approval_route.created',
  subject: 'approval_route',
  detail: RouteSavedDetail,
});
export const approvalRouteChanged = defineFact({
  kind: 'approval_route.changed',
  subject: 'approval_route',
  detail: RouteSavedDetail,
});
export const approvalRouteRemoved = defineFact({
  kind: 'approval_route.removed',
  subject: 'approval_route',
  detail: RouteRemovedDetail,
});
/** One person's decision on one step of a version. */
export const stepDecided = defineFact({ kind: 'version.step_decided', subject: 'version', detail: StepDecidedDetail });
/** The author or a comms lead said that what an approval asked for is done; how stands in its row. */
export const conditionMet = defineFact({
  kind: 'version.condition_met',
  subject: 'version',
  detail: ConditionMetDetail,
});
