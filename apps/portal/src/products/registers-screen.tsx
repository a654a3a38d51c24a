import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { registerKindValues } from '#libs/api-client';
import { registersQuery } from '../api/registers.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { RegisterPanel } from './register-panel.js';
import { GuidelineTabs } from '../guidelines/tabs.js';
import shapes from '../parts/shapes.module.css';

/** Public registers of medicines, from which the rules know the names that are not in the product list. */
export function RegistersScreen() {
  const { t } = useTranslation('products');
  const registers = useQuery(registersQuery);
  return (
    <Page title={t('registers.title')} about={t('registers.about')} back={<GuidelineTabs />}>
      {registers.data ? (
        <div className={shapes.stack}>
          {registerKindValues.map((kind) => (
            <RegisterPanel
              key={kind}
              kind={kind}
              register={registers.data.items.find((register) => register.kind === kind) ?? null}
            />
          ))}
        </div>
      ) : (
        <Panel flush>
          {registers.error ? (
            <Failed error={registers.error} retry={() => void registers.refetch()} />
          ) : (
            <RowsSkeleton rows={3} />
          )}
        </Panel>
      )}
    </Page>
  );
}
