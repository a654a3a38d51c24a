import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packsQuery, type Pack } from '../api/guidelines.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Filters } from '../lists/filters.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { PackQuality } from '../quality/pack-quality.js';
import { useForWhom } from '../places/use-for-whom.js';
import { holds, useMe } from '../sign-in/me.js';
import { Day, useToday } from '../when/day.js';
import { InForceMark, OverdueMark, PackReason, SuggestedMark } from './pack-marks.js';
import { matchingRules } from './matching-rules.js';
import { PackDialog } from './pack-dialog.js';
import { PackRuleTable } from './pack-rule-table.js';
import { PackVersion } from './pack-version.js';
import classes from './packs.module.css';
import shapes from '../parts/shapes.module.css';

/** One pack: whose it is, which version holds, and every rule with the source it rests on. */
export function PackScreen() {
  const { t } = useTranslation('packs');
  const { packId } = useParams({ from: '/shell/guidelines/packs/$packId' });
  const packs = useQuery(packsQuery);
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
      <div className={shapes.stack}>
        <PackFacts pack={pack} />
        <div>
          <Filters label={t('filterRules')}>
            <SearchBox
              label={t('searchRules')}
              value={search}
              onChange={(text) => void navigate({ search: { search: text }, replace: true })}
            />
            <span role="status" className={shapes.muted}>
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
        <PackQuality pack={pack} />
      </div>
      {changing && <PackDialog pack={pack} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function PackFacts({ pack }: { pack: Pack }) {
  const { t } = useTranslation('packs');
  const forWhom = useForWhom();
  const today = useToday();
  return (
    <Panel as="div">
      <Facts across>
        <Fact name={t('column.version')}>
          <PackVersion pack={pack} />
        </Fact>
        <Fact name={t('column.for')}>{forWhom(pack)}</Fact>
        <Fact name={t('column.why')} className={shapes.marks}>
          <PackReason pack={pack} /> {pack.meant && !pack.inForce && <SuggestedMark />}
        </Fact>
        <Fact name={t('column.owner')}>{pack.owner}</Fact>
        <Fact name={t('column.effective')}>
          <Day day={pack.effective} />
        </Fact>
        <Fact name={t('column.review')} className={shapes.marks}>
          <Day day={pack.review} /> {pack.review < today && <OverdueMark />}
        </Fact>
      </Facts>
      {pack.review < today && <p className={classes.overdue}>{t('overdueWords', { owner: pack.owner })}</p>}
    </Panel>
  );
}
