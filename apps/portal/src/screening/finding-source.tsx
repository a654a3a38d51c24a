import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './findings-list.module.css';
import type { Finding } from './screening-types.js';

/** The rule behind a finding, the law behind the rule and where to read it. */
export function FindingSource({ finding }: { finding: Pick<Finding, 'rule' | 'legalBasis' | 'source'> }) {
  const { t } = useTranslation('screening');
  const linked = /^https?:/.test(finding.source.url);
  return (
    <span className={classes.basis}>
      <span className={classes.rule}>{finding.rule}</span> {finding.legalBasis}
      {linked && (
        <>
          {' · '}
          <Anchor href={finding.source.url} target="_blank" rel="noreferrer" inherit>
            {t('source', { title: finding.source.title })}
          </Anchor>
        </>
      )}
    </span>
  );
}
