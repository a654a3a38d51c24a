import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { useMe } from '../sign-in/me.js';
import { dayText } from './day-text.js';
import { DeputyDialog } from './deputy-dialog.js';
import { DeputyRow } from './deputy-row.js';
import { deputiesQuery, type Deputy } from './responsibilities-api.js';
import shapes from '../parts/shapes.module.css';
import classes from './responsibilities.module.css';

/** Who stands in for whom: of the member alone, or of everybody for an admin. */
export function DeputyPanel({ everybody = false }: { everybody?: boolean }) {
  const { t } = useTranslation('settings');
  const me = useMe();
  const deputies = useQuery(deputiesQuery);
  const [editing, setEditing] = useState<Deputy | 'new' | null>(null);
  const whose = everybody ? 'everybody' : 'own';
  const all = deputies.data?.items ?? [];
  const shown = everybody ? all : all.filter(({ member }) => member.id === me.memberId);
  const standsIn = everybody ? [] : all.filter(({ deputy }) => deputy.id === me.memberId);
  return (
    <Panel
      title={t(`deputies.${whose}.title`)}
      about={t(`deputies.${whose}.about`)}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {t('deputies.name')}
        </Button>
      }
    >
      {deputies.error && !deputies.data ? (
        <Failed error={deputies.error} retry={() => void deputies.refetch()} />
      ) : !deputies.data ? (
        <RowsSkeleton />
      ) : (
        <>
          {shown.length === 0 ? (
            <p className={shapes.muted}>{t(`deputies.${whose}.none`)}</p>
          ) : (
            <ul className={classes.rows} aria-label={t(`deputies.${whose}.title`)}>
              {shown.map((deputy) => (
                <DeputyRow key={deputy.id} deputy={deputy} everybody={everybody} onChange={() => setEditing(deputy)} />
              ))}
            </ul>
          )}
          {standsIn.map(({ id, member, firstOn, lastOn, now }) => (
            <p key={id} className={classes.standsIn}>
              <IconUserShare size={17} aria-hidden />
              <StandsIn name={member.name} firstOn={firstOn} lastOn={lastOn} now={now} />
            </p>
          ))}
        </>
      )}
      {editing && (
        <DeputyDialog
          deputy={editing === 'new' ? null : editing}
          everybody={everybody}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function StandsIn({ name, firstOn, lastOn, now }: { name: string } & Pick<Deputy, 'firstOn' | 'lastOn' | 'now'>) {
  const { t, i18n } = useTranslation('settings');
  const [first, last] = [firstOn, lastOn].map((day) => dayText(day, i18n.language));
  return <span>{t(now ? 'deputies.standsInNow' : 'deputies.standsIn', { name, first, last })}</span>;
}
