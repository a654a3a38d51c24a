import { useQuery } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { teamProspectsQuery, type Prospect } from './prospects-api.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { ProspectList } from './prospect-list.js';
import { Recorded } from './recorded.js';
import classes from './prospects.module.css';

/** For the lead of a team: its sellers' prospects, seller by seller. */
export function TeamScreen() {
  const { t } = useTranslation('prospects');
  const me = useMe();
  const team = useQuery(teamProspectsQuery);
  const sellers = team.data && bySeller(team.data.items);
  return (
    <Page
      title={t('team.title')}
      about={t('team.about')}
      back={holds(me, 'seller') && <BackLink to="/prospects">{t('title')}</BackLink>}
      width="text"
    >
      <div className={classes.stack}>
        {team.error && !team.data ? (
          <Panel>
            <Failed error={team.error} retry={() => void team.refetch()} />
          </Panel>
        ) : !sellers ? (
          <Panel>
            <RowsSkeleton />
          </Panel>
        ) : sellers.length === 0 ? (
          <Panel>
            <Empty icon={IconUsersGroup} title={t(team.data?.leads ? 'team.none' : 'team.noTeam')}>
              {t(team.data?.leads ? 'team.noneWords' : 'team.noTeamWords')}
            </Empty>
          </Panel>
        ) : (
          sellers.map(([{ id, name }, theirs]) => (
            <Panel key={id} title={name} flush>
              <ProspectList prospects={theirs} label={name} />
            </Panel>
          ))
        )}
        <Recorded />
      </div>
    </Page>
  );
}

function bySeller(prospects: Prospect[]): [Prospect['seller'], Prospect[]][] {
  const ids = [...new Set(prospects.map(({ seller }) => seller.id))];
  return ids.flatMap((id) => {
    const theirs = prospects.filter(({ seller }) => seller.id === id);
    return theirs[0] ? [[theirs[0].seller, theirs] as [Prospect['seller'], Prospect[]]] : [];
  });
}
