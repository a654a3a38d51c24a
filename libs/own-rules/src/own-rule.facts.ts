import { IsInt, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class OwnRuleDetail {
  @IsString()
  key: string;

  @IsInt()
  version: number;

  @IsString()
  state: string;

  @IsString()
  severity: string;
}

class OwnRuleMovedDetail {
  @IsString()
  key: string;

  @IsInt()
  version: number;

  @IsString()
  from: string;

  @IsString()
  to: string;
}

export const ownRuleAdded = defineFact({ kind: 'own_rule.added', subject: 'own_rule', detail: OwnRuleDetail });
export const ownRuleChanged = defineFact({ kind: 'own_rule.changed', subject: 'own_rule', detail: OwnRuleDetail });
export const ownRuleMoved = defineFact({ kind: 'own_rule.moved', subject: 'own_rule', detail: OwnRuleMovedDetail });
