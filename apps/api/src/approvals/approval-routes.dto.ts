import { ApiProperty } from '@nestjs/swagger';
import {
  APPROVER_ROLES,
  DUE_UNITS,
  NEEDED,
  ROUTE_AUDIENCES,
  ROUTE_VERDICTS,
  type ApproverRole,
  type DueUnit,
  type Needed,
  type RouteAudience,
  type RouteVerdict,
} from '#libs/approval-routes';
import { Edited, editOf } from '../edits/edited.dto.js';
import {
  ChoiceField,
  FlagField,
  IdField,
  PersonIdField,
  IntegerField,
  ObjectField,
  TextField,
} from '../fields/fields.js';

const MOST = 50;

export class StepDue {
  @IntegerField({ least: 1, most: 200 })
  amount: number;

  @ChoiceField(DUE_UNITS, { enumName: 'DueUnit', about: 'Working hours, or working days.' })
  unit: DueUnit;
}

export class ApprovalStepDraft {
  @IdField({ optional: true, about: 'Of a step that the route has already.' })
  id?: string;

  @IntegerField({ least: 1, most: 20, about: 'Steps of one stage are open side by side; the next stage follows.' })
  stage: number;

  @TextField({ most: 80 })
  name: string;

  @ChoiceField(APPROVER_ROLES, { enumName: 'ApproverRole', list: { most: APPROVER_ROLES.length } })
  roles: ApproverRole[];

  @PersonIdField({ list: { most: MOST }, about: 'People by name, beside the roles.' })
  memberIds: string[];

  @ChoiceField(NEEDED, { enumName: 'NeededApprovals', about: 'Whether one of them suffices.' })
  needed: Needed;

  @ObjectField(() => StepDue, { optional: true, nullable: true })
  due?: StepDue | null;
}

export class ApprovalRouteDraft {
  @TextField({ most: 120 })
  name: string;

  @FlagField({ about: 'Off, it asks for nothing.' })
  inForce: boolean;

  @IdField({ list: { most: 200 }, about: 'Any of these; empty for everything.' })
  topicIds: string[];

  @TextField({ most: 80, list: { most: 200 }, about: 'Any of these; empty for all.' })
  regions: string[];

  @IdField({ list: { most: 200 }, about: 'Any of these; empty for all.' })
  teamIds: string[];

  @ChoiceField(ROUTE_AUDIENCES, { optional: true, nullable: true, enumName: 'RouteAudience' })
  audience?: RouteAudience | null;

  @ChoiceField(ROUTE_VERDICTS, {
    optional: true,
    nullable: true,
    enumName: 'RouteVerdict',
    about: 'From this verdict of the screening on.',
  })
  verdict?: RouteVerdict | null;

  @FlagField({ about: 'Whether what was approved before is held back until it has these approvals too.' })
  coversLibrary: boolean;

  @FlagField({ about: 'Whether nobody may decide on two of its steps.' })
  differentPeople: boolean;

  @ObjectField(() => ApprovalStepDraft, { list: { most: 20 } })
  steps: ApprovalStepDraft[];
}

export class ApprovalRouteEdit extends editOf(ApprovalRouteDraft) {}

export class ApprovalRoutePreview extends ApprovalRouteDraft {
  @IdField({ optional: true, about: 'The route that is changed.' })
  routeId?: string;
}

export class ApprovalStep {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  stage: number;

  name: string;

  @ApiProperty({ enum: APPROVER_ROLES, enumName: 'ApproverRole', isArray: true })
  roles: ApproverRole[];

  @ApiProperty({ type: String, format: 'uuid', isArray: true })
  memberIds: string[];

  @ApiProperty({ enum: NEEDED, enumName: 'NeededApprovals' })
  needed: Needed;

  @ApiProperty({ type: StepDue, nullable: true })
  due: StepDue | null;

  @ApiProperty({ type: Boolean, description: 'Nobody whom it names can decide now: it falls to administrators.' })
  unmanned: boolean;
}

export class ApprovalRoute extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;

  inForce: boolean;

  @ApiProperty({ type: String, format: 'uuid', isArray: true })
  topicIds: string[];

  regions: string[];

  @ApiProperty({ type: String, format: 'uuid', isArray: true })
  teamIds: string[];

  @ApiProperty({ enum: ROUTE_AUDIENCES, enumName: 'RouteAudience', nullable: true })
  audience: RouteAudience | null;

  @ApiProperty({ enum: ROUTE_VERDICTS, enumName: 'RouteVerdict', nullable: true })
  verdict: RouteVerdict | null;

  coversLibrary: boolean;

  differentPeople: boolean;

  @ApiProperty({ type: String, format: 'date-time', description: 'Since when it asks for what it asks now.' })
  since: string;

  @ApiProperty({ type: [ApprovalStep] })
  steps: ApprovalStep[];
}

export class ApprovalRouteList {
  @ApiProperty({ type: [ApprovalRoute] })
  items: ApprovalRoute[];
}

/** Somebody who can be named in a step. */
export class ApproverPerson {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class ApproverList {
  @ApiProperty({ type: [ApproverPerson] })
  items: ApproverPerson[];
}

/** What a route would ask for more approvals, were it saved as it is. */
export class ApprovalRouteReach {
  @ApiProperty({ type: 'integer', description: 'Items in review, which need it at once.' })
  inReview: number;

  @ApiProperty({
    type: 'integer',
    description: 'Approved items whose first day has not come; they need it in any case.',
  })
  upcoming: number;

  @ApiProperty({ type: 'integer', description: 'Other approved items, held back only where the route covers them.' })
  library: number;

  @ApiProperty({ type: 'integer', description: 'Scheduled shares, which wait in any case.' })
  shares: number;
}
