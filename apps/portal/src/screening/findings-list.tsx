import { Button, UnstyledButton } from '@mantine/core';
import { IconCrosshair, IconWand } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingSource } from './finding-source.js';
import classes from './findings-list.module.css';
import type { Finding, Fix } from './screening-types.js';
import { SeverityMark } from './severity-mark.js';
import { isAboutWhole } from './segments.js';

interface Props {
  findings: Finding[];
  /** Length of the text the spans are of. */
  whole: number;
  /** Index of the finding the caret stands in. */
  active?: number;
  onShow?: (finding: Finding) => void;
  onFix?: (fix: Fix) => void;
}

/** Every finding with its words, the reason, the law behind it and what to do. */
export const FindingsList = memo(function FindingsList({ findings, whole, active, onShow, onFix }: Props) {
  const { t } = useTranslation('screening');
  if (findings.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('findings')}>
      {findings.map((finding, index) => (
        <li
          key={`${finding.rule}-${finding.start}-${finding.end}`}
          className={classes.finding}
          data-severity={finding.severity}
          data-active={active === index || undefined}
        >
          <div className={classes.head}>
            <SeverityMark severity={finding.severity} />
            {isAboutWhole(finding, whole) ? (
              <span className={classes.whole}>{t('aboutWhole')}</span>
            ) : onShow ? (
              <UnstyledButton className={classes.words} onClick={() => onShow(finding)} title={t('show')}>
                <IconCrosshair size={14} aria-hidden />
                <q>{finding.excerpt}</q>
              </UnstyledButton>
            ) : (
              <q className={classes.quoted}>{finding.excerpt}</q>
            )}
          </div>
          <p className={classes.message}>{finding.message}</p>
          {finding.remedy && <p>{finding.remedy}</p>}
          {onFix && finding.fixes.length > 0 && (
            <div className={classes.fixes}>
              {finding.fixes.map((fix) => (
                <Button
                  key={fix.label}
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconWand size={14} aria-hidden />}
                  onClick={() => onFix(fix)}
                >
                  {fix.label}
                </Button>
              ))}
            </div>
          )}
          <p className={classes.source}>
            <FindingSource finding={finding} />
          </p>
        </li>
      ))}
    </ul>
  );
});
