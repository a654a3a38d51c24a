import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPacks, type Pack } from '../api/guidelines.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Filters } from '../lists/filters.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { holds, useMe } from '../sign-in/me.js';
import { Day, useToday } from '../when/day.js';
import { InForceMark, OverdueMark } from './pack-marks.js';
import { matchingRules } from './matching-rules.js';
import { PackDialog } from './pack-dialog.js';
import { PackRuleTable } from './pack-rule-table.js';
import { PackVersion } from './pack-version.js';
import { Places } from './packs-screen.js';
import classes from '../guidelines/guidelines.module.css';

/** One pack: whose it is, which version holds, and every rule with the source it rests on. */
export function PackScreen() {
  const { t } = useTranslation('packs');
  const { packId } = useParams({ from: '/shell/guidelines/packs/$packId' });
  const packs = useQuery({ queryKey: ['packs'], queryFn: fetchPacks });
  const pack = packs.data?.items.find(({ id }) => id === packId);
  if (pack) return <ThePack pack={pack} />;
  return (
    <Page title={t('title')} back={<BackLink to="/guidelines">{t('title')}</BackLink>}>
      {packs.data ? (
        <Empty icon={IconListSearch} title={t('missing')}>
          {t('missingWords')}
        </Empty>
      ) : packs.error ? (
        <Failed error={packs.error} retry={() => void packs.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}

function ThePack({ pack }: { pack: Pack }) {
  const { t } = useTranslation('packs');
  const { search } = useSearch({ from: '/shell/guidelines/packs/$packId' });
  const navigate = useNavigate({ from: '/guidelines/packs/$packId' });
  const isAdmin = holds(useMe(), 'admin');
  const [changing, setChanging] = useState(false);
  const rules = search ? matchingRules(pack, search) : pack.rules;
  return (
    <Page
      title={pack.title}
      back={<BackLink to="/guidelines">{t('title')}</BackLink>}
      about={<InForceMark inForce={pack.inForce} />}
      actions={
        isAdmin && (
          <Button variant={pack.inForce ? 'default' : 'filled'} onClick={() => setChanging(true)}>
            {t(pack.inForce ? 'out.open' : 'in.open')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        <PackFacts pack={pack} />
        <div>
          <Filters label={t('filterRules')}>
            <SearchBox
              label={t('searchRules')}
              value={search}
              onChange={(text) => void navigate({ search: { search: text }, replace: true })}
            />
            <span role="status" className={classes.muted}>
              {t('shown', { count: rules.length, all: pack.rules.length })}
            </span>
          </Filters>
          <Panel flush as="div">
            {rules.length > 0 ? (
              <PackRuleTable pack={pack} rules={rules} />
            ) : (
              <Empty icon={IconListSearch} title={t('noRule')}>
                {t('noRuleWords')}
              </Empty>
            )}
          </Panel>
        </div>
      </div>
      {changing && <PackDialog pack={pack} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function PackFacts({ pack }: { pack: Pack }) {
  const { t } = useTranslation('packs');
  const today = useToday();
  return (
    <Panel as="div">
      <dl className={classes.facts}>
        <div>
          <dt>{t('column.version')}</dt>
          <dd>
            <PackVersion pack={pack} />
          </dd>
        </div>
        <div>
          <dt>{t('column.jurisdiction')}</dt>
          <dd>
            <Places pack={pack} />
          </dd>
        </div>
        <div>
          <dt>{t('column.owner')}</dt>
          <dd>{pack.owner}</dd>
        </div>
        <div>
          <dt>{t('column.effective')}</dt>
          <dd>
            <Day day={pack.effective} />
          </dd>
        </div>
        <div>
          <dt>{t('column.review')}</dt>
          <dd className={classes.marks}>
            <Day day={pack.review} /> {pack.review < today && <OverdueMark />}
          </dd>
        </div>
      </dl>
      {pack.review < today && <p className={classes.overdue}>{t('overdueWords', { owner: pack.owner })}</p>}
    </Panel>
  );
}
