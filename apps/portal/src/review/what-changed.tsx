import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { useVersionDifferences } from '../record/use-version-differences.js';
import { Differences } from '../record/versions-compared.js';
import { holds, useMe } from '../sign-in/me.js';
import { formatList } from '../when/formats.js';

/** Everything that differs from the version last decided on, over all that is approved with a version. */
export function WhatChanged({ item, previous }: { item: Item; previous: Item }) {
  const { t, i18n } = useTranslation(['review', 'record']);
  // Whom an approval route asks may have no library, where versions are compared.
  const mayCompare = holds(useMe(), 'author', 'reviewer', 'comms_lead', 'admin');
  const found = useVersionDifferences(previous, item);
  const { parts, captions, nameOf } = found;
  const names = [...parts.map(({ part }) => t(`record:versions.part.${part}`)), ...captions.map(nameOf)];
  return (
    <Panel
      title={t('record:versions.since', { number: previous.version.number })}
      titleId="what-changed"
      about={names.length > 0 && t('changes.fields', { names: formatList(names, i18n.language) })}
    >
      <Differences before={previous} after={item} found={found} />
      {mayCompare && (
        <p>
          <TextLink
            to="/library/$itemId/versions"
            params={{ itemId: item.id }}
            search={{ from: previous.version.id, to: item.version.id }}
          >
            {t('changes.compare')}
          </TextLink>
        </p>
      )}
    </Panel>
  );
}
