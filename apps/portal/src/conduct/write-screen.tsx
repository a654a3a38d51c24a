import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conductQuery, conductTemplateQuery } from '../api/conduct.js';
import { organisationQuery } from '../api/organisation.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { WriteForm } from './write-form.js';

/** The next version of the code of conduct, until it is published. */
export function WriteScreen() {
  const { t } = useTranslation('conduct');
  const conduct = useQuery(conductQuery);
  const template = useQuery(conductTemplateQuery);
  const organisation = useQuery(organisationQuery);
  const error = conduct.error ?? template.error ?? organisation.error;
  const retry = () => void Promise.all([conduct.refetch(), template.refetch(), organisation.refetch()]);
  return (
    <Page
      title={t('write.title')}
      about={t('write.about')}
      back={<BackLink to="/conduct">{t('title')}</BackLink>}
      width="text"
    >
      {conduct.data && template.data && organisation.data ? (
        <WriteForm conduct={conduct.data} template={template.data.texts} own={organisation.data.language} />
      ) : (
        <Panel>{error ? <Failed error={error} retry={retry} /> : <RowsSkeleton />}</Panel>
      )}
    </Page>
  );
}
