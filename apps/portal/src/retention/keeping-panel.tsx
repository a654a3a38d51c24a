import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { keepingQuery, type ItemHold } from './calls.js';
import { ChangeHoldEnd } from './change-hold-end.js';
import { HoldTold } from './hold-told.js';
import { LiftHold } from './lift-hold.js';
import { PlaceHold } from './place-hold.js';

/** The legal holds on an item, for whoever may read them, and what may be done about them. */
export function KeepingPanel({ itemId }: { itemId: string }) {
  const me = useMe();
  if (!holds(me, 'comms_lead', 'admin', 'reviewer')) return null;
  return <Holds itemId={itemId} mayHold={holds(me, 'comms_lead', 'admin')} />;
}

function Holds({ itemId, mayHold }: { itemId: string; mayHold: boolean }) {
  const { t } = useTranslation('retention');
  const { data } = useQuery(keepingQuery(itemId));
  if (!data) return null;
  const standing = data.holds.find(({ state }) => state === 'standing');
  if (!mayHold && data.holds.length === 0) return null;
  return (
    <Panel title={t('hold.title')} about={t(standing ? 'hold.stands' : 'hold.none')}>
      <Stack gap="sm">
        {data.holds.map((hold) => (
          <HoldTold key={hold.id} hold={hold} />
        ))}
        {mayHold && <Acts itemId={itemId} standing={standing} last={data.holds[0]} />}
        {data.holds.length > 0 && (
          <TextLink to="/settings/retention" search={{ holds: 'standing' }}>
            {t('holds.all')}
          </TextLink>
        )}
      </Stack>
    </Panel>
  );
}

/** One that ended by its day goes on by another, or makes room for the next. */
function Acts({ itemId, standing, last }: { itemId: string; standing?: ItemHold; last?: ItemHold }) {
  if (standing)
    return (
      <>
        <ChangeHoldEnd key={standing.id} itemId={itemId} hold={standing} />
        <LiftHold itemId={itemId} />
      </>
    );
  return (
    <>
      {last?.state === 'ended' && <ChangeHoldEnd key={last.id} itemId={itemId} hold={last} />}
      <PlaceHold itemId={itemId} />
    </>
  );
}
