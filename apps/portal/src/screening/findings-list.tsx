import { groupFindings } from '#libs/screener';
import { Button, UnstyledButton } from '@mantine/core';
import { IconCrosshair, IconWand } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingSource } from './finding-source.js';
import classes from './findings-list.module.css';
import type { Finding, Fix } from './screening-types.js';
import { SeverityMark } from './severity-mark.js';
import type { Span } from './segments.js';

interface Props {
  findings: Finding[];
  /** Length of the text the spans are of. */
  whole: number;
  /** Index of the finding the caret stands in. */
  active?: number;
  onShow?: (words: Span) => void;
  onFix?: (fix: Fix) => void;
}

/** What was found, by the words it is about: the gravest reason and what to do, then what else is said of them, and the law. */
export const FindingsList = memo(function FindingsList({ findings, whole, active = -1, onShow, onFix }: Props) {
  const { t } = useTranslation('screening');
  const groups = useMemo(() => groupFindings(findings, whole), [findings, whole]);
  const caretIn = findings[active];
  if (groups.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('findings')}>
      {groups.map((group) => {
        const [gravest, ...others] = group.findings;
        return (
          <li
            key={`${gravest.rule}-${group.start}-${group.end}`}
            className={classes.finding}
            data-severity={gravest.severity}
            data-active={(caretIn && group.findings.includes(caretIn)) || undefined}
          >
            <div className={classes.head}>
              <SeverityMark severity={gravest.severity} />
              {group.whole ? (
                <span className={classes.whole}>{t('aboutWhole')}</span>
              ) : onShow ? (
                <UnstyledButton className={classes.words} onClick={() => onShow(group)} title={t('show')}>
                  <IconCrosshair size={14} aria-hidden />
                  <q dir="auto">{group.excerpt}</q>
                </UnstyledButton>
              ) : (
                <q dir="auto" className={classes.quoted}>
                  {group.excerpt}
                </q>
              )}
            </div>
            <Reason finding={gravest} />
            {onFix && group.fixes.length > 0 && (
              <div className={classes.fixes}>
                {group.fixes.map((fix) => (
                  <Button
                    key={JSON.stringify(fix)}
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
              <FindingSource finding={gravest} />
            </p>
            {others.length > 0 && (
              <details className={classes.others}>
                <summary>{t('others', { count: others.length })}</summary>
                <ul className={classes.otherList}>
                  {others.map((finding) => (
                    <li key={`${finding.rule}-${finding.start}-${finding.end}`}>
                      <SeverityMark severity={finding.severity} />
                      <Reason finding={finding} />
                      <FindingSource finding={finding} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
});

function Reason({ finding }: { finding: Finding }) {
  return (
    <>
      <p className={classes.message}>{finding.message}</p>
      {finding.remedy && <p>{finding.remedy}</p>}
    </>
  );
}
