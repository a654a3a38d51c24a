import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SafetyCase } from '../api/safety.js';
import { namedChoices } from '../lists/choices.js';
import { Face } from '../parts/face.js';
import { Meanwhile } from '../edits/meanwhile.js';
import { beside } from '../edits/use-edit.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../sign-in/me.js';
import { WillBeTold } from '../told/will-be-told.js';
import classes from './case-work.module.css';
import shared from './cases.module.css';
import { useCaseChange } from './use-case-change.js';
import { useOfficers } from './use-officers.js';

/** Whose case it is: take it, hand it to a colleague, or let it wait for somebody again. */
export function CaseAssignee({ of }: { of: SafetyCase }) {
  const { t, i18n } = useTranslation('cases');
  const me = useMe();
  const change = useCaseChange(of);
  const others = useOfficers().filter(({ id }) => id !== me.memberId && id !== of.assignee?.id);
  const mine = of.assignee?.id === me.memberId;
  const assign = (assigneeId: string | null) => change.mutate({ assigneeId });
  return (
    <div className={classes.assigned}>
      <div className={classes.assignee}>
        <span className={classes.officer}>
          {of.assignee && <Face name={of.assignee.name} size={26} />}
          <span>
            <span className={shared.sub}>{t('column.assignee')}</span>
            {of.assignee ? (mine ? t('you', { name: of.assignee.name }) : of.assignee.name) : t('unassigned')}
          </span>
        </span>
        {!of.closedAt && (
          <Button
            variant="default"
            size="compact-md"
            loading={change.isPending}
            onClick={() => assign(mine ? null : me.memberId)}
          >
            {t(mine ? 'giveBack' : of.assignee ? 'takeOver' : 'take')}
          </Button>
        )}
      </div>
      {!of.closedAt && others.length > 0 && (
        <NativeSelect
          aria-label={t('handOver')}
          value=""
          disabled={change.isPending}
          onChange={(event) => event.currentTarget.value && assign(event.currentTarget.value)}
          data={[{ value: '', label: t('handOverTo') }, ...namedChoices(others, i18n.language)]}
        />
      )}
      {!of.closedAt && of.assignee && !mine && <WillBeTold of="case" />}
      <ProblemAlert error={beside(change.error)} />
      <Meanwhile error={change.error} />
    </div>
  );
}
