import { IconCircleCheck, IconLoader2, IconPencil } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RouteMark, VerdictMark } from '../parts/state-marks.js';
import { FindingsList } from '../screening/findings-list.js';
import { carryOver } from '../screening/segments.js';
import { TextEditor, type TextEditorHandle } from '../screening/text-editor.js';
import type { LivePreview } from './use-rule-preview.js';
import shapes from '../parts/shapes.module.css';

interface Props {
  text: string;
  onChange: (text: string) => void;
  preview: LivePreview;
}

/** A text to try the rule on: what it alone finds is marked while either of them is being written. */
export function RuleTrial({ text, onChange, preview }: Props) {
  const { t } = useTranslation('rules');
  const editor = useRef<TextEditorHandle>(null);
  const screening = preview.answer?.screening ?? null;
  const findings = screening ? carryOver(screening.findings, preview.text, text) : [];
  return (
    <Panel title={t('try.title')} about={t('try.about')}>
      <div className={shapes.stack}>
        <TextEditor
          id="rule-trial"
          ref={editor}
          label={t('try.text')}
          describedBy="rule-trial-state"
          value={text}
          onChange={onChange}
          findings={findings}
          minHeight={130}
        />
        <div id="rule-trial-state" role="status" className={shapes.marks}>
          {text.trim() === '' ? (
            <Mark tone="neutral" icon={IconPencil}>
              {t('try.empty')}
            </Mark>
          ) : screening ? (
            <>
              {screening.findings.length > 0 ? (
                <VerdictMark state={screening.verdict} />
              ) : (
                <Mark tone="pass" icon={IconCircleCheck}>
                  {t('try.nothing')}
                </Mark>
              )}
              {screening.route && <RouteMark />}
            </>
          ) : preview.behind ? (
            <Mark tone="neutral" icon={IconLoader2}>
              {t('try.working')}
            </Mark>
          ) : (
            <Mark tone="neutral" icon={IconPencil}>
              {t('try.unfinished')}
            </Mark>
          )}
        </div>
        <ProblemAlert error={preview.error} />
        <FindingsList findings={findings} whole={text.length} onShow={(finding) => editor.current?.select(finding)} />
      </div>
    </Panel>
  );
}
