import { ApiProperty } from '@nestjs/swagger';
import { LEFT, type Left } from '#libs/approval-queue';
import {
  APPROVER_ROLES,
  NEEDED,
  STEP_VERDICTS,
  type ApproverRole,
  type Needed,
  type StepVerdict,
} from '#libs/approval-routes';
import { IdField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

const STATES = ['done', 'open', 'later', 'former'] as const;
const NEXT = ['steps', 'conditions', 'release'] as const;

export class ConditionConfirmation {
  by: Person;

  note: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class OtherPage {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was read last; null where it had not been read yet.',
  })
  readAt: string | null;
}

export class StepDecision {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STEP_VERDICTS, enumName: 'ReviewDecision' })
  decision: StepVerdict;

  by: Person;

  @ApiProperty({ type: Person, nullable: true, description: 'In whose place.' })
  deputyFor: Person | null;

  @ApiProperty({ type: Boolean, description: 'An administrator, because nobody could whom the step names.' })
  forWantOfOthers: boolean;

  conditions: string | null;

  reason: string | null;

  @ApiProperty({ type: Boolean, description: 'Approved although a guideline asks for a review.' })
  overridden: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({
    type: OtherPage,
    nullable: true,
    description: 'That the page behind the link says something else by now, so that it is asked for anew.',
  })
  otherPage: OtherPage | null;

  @ApiProperty({ type: ConditionConfirmation, nullable: true, description: 'That its condition is met.' })
  met: ConditionConfirmation | null;
}

export class StepRoute {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class StepCandidate {
  person: Person;

  @ApiProperty({ type: Person, nullable: true, description: 'In whose place.' })
  deputyFor: Person | null;
}

export class StepTurn {
  @ApiProperty({ type: Person, nullable: true, description: 'In whose place.' })
  deputyFor: Person | null;
}

export class ApprovalStepProgress {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: 'Empty for the one reviewer of what no route applies to.' })
  name: string;

  @ApiProperty({ type: StepRoute, nullable: true })
  route: StepRoute | null;

  @ApiProperty({ type: 'integer' })
  stage: number;

  @ApiProperty({ enum: STATES, enumName: 'ApprovalStepState' })
  state: (typeof STATES)[number];

  @ApiProperty({ enum: NEEDED, enumName: 'NeededApprovals' })
  needed: Needed;

  @ApiProperty({ enum: APPROVER_ROLES, enumName: 'ApproverRole', isArray: true })
  roles: ApproverRole[];

  @ApiProperty({ type: [StepDecision] })
  decisions: StepDecision[];

  @ApiProperty({ type: [StepCandidate], description: 'Who can decide on it, now or when it is open.' })
  who: StepCandidate[];

  @ApiProperty({ type: Boolean, description: 'Nobody whom it names can decide: it falls to administrators.' })
  unmanned: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: string | null;

  @ApiProperty({ type: StepTurn, nullable: true, description: 'That you decide on it now.' })
  yours: StepTurn | null;
}

/** How far the approvals of an item's newest version are. */
export class Approvals {
  @ApiProperty({ type: String, format: 'uuid' })
  versionId: string;

  @ApiProperty({ type: Boolean, description: 'It was approved, and is asked for more since.' })
  again: boolean;

  @ApiProperty({ enum: NEXT, enumName: 'ApprovalsNext', nullable: true })
  next: (typeof NEXT)[number] | null;

  @ApiProperty({
    enum: LEFT,
    enumName: 'ApproversLeft',
    nullable: true,
    description: 'Who is left to do it, where nobody can who is asked.',
  })
  unmanned: Left | null;

  @ApiProperty({ type: Boolean, description: 'It has all its approvals: you may let it out, or send it back.' })
  mayRelease: boolean;

  @ApiProperty({ type: Boolean, description: 'You may say that a condition is met.' })
  mayConfirm: boolean;

  @ApiProperty({ type: [ApprovalStepProgress] })
  steps: ApprovalStepProgress[];
}

export class ConditionMetRequest {
  @IdField({ about: 'The approval that asked for it.' })
  decisionId: string;

  @TextField({ most: 2_000, about: 'How it was seen to.' })
  note: string;
}
