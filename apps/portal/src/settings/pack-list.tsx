import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchPacks, setPackInForce } from '../api/guidelines.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { formatDay } from '../when/formats.js';
import { PackRules } from './pack-rules.js';
import classes from './settings.module.css';

/** The rule packs and which of them are in force; each says whose it is and when it is looked at again. */
export function PackList() {
  const { t, i18n } = useTranslation('settings');
  const client = useQueryClient();
  const packs = useQuery({ queryKey: ['packs'], queryFn: fetchPacks });
  const change = useMutation({
    mutationFn: ({ id, inForce }: { id: string; inForce: boolean }) => setPackInForce(id, inForce),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['packs'] });
      void client.invalidateQueries({ queryKey: ['rule-set'] });
    },
  });
  const isOn = (id: string, inForce: boolean) =>
    change.isPending && change.variables.id === id ? change.variables.inForce : inForce;
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('packs.title')} about={t('packs.about')}>
        <ProblemAlert error={change.error} />
        {packs.error && !packs.data ? (
          <Failed error={packs.error} retry={() => void packs.refetch()} />
        ) : !packs.data ? (
          <RowsSkeleton rows={3} />
        ) : (
          <ul className={classes.packs}>
            {packs.data.items.map((pack) => (
              <li key={`${pack.id}-${pack.version}`} className={classes.pack}>
                <Switch
                  withThumbIndicator={false}
                  label={pack.title}
                  description={t('packs.facts', {
                    jurisdiction: pack.jurisdiction,
                    version: pack.version,
                    owner: pack.owner,
                    review: formatDay(pack.review, i18n.language),
                    year: pack.review.slice(0, 4),
                  })}
                  checked={isOn(pack.id, pack.inForce)}
                  onChange={(event) => change.mutate({ id: pack.id, inForce: event.currentTarget.checked })}
                />
                <PackRules pack={pack} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
