import { useTranslation } from 'react-i18next';
import type { QualityFigure } from '../api/guidelines.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { compareNames, languageName } from '../when/formats.js';
import type words from '../locales/en/quality.json';
import cell from '../lists/cell.module.css';
import classes from './quality.module.css';

type Words = typeof words;

interface Row {
  key: string;
  name: string;
  figures: QualityFigure[];
}

/** The parts of what was measured, in the order they are read. */
const PARTS = [
  { id: 'stopPosts', holds: ({ mustStop, texts }: QualityFigure) => mustStop && texts === 'posts' },
  { id: 'stopReports', holds: ({ mustStop, texts }: QualityFigure) => mustStop && texts === 'reports' },
  { id: 'pass', holds: ({ mustStop }: QualityFigure) => !mustStop },
] as const;

/** What was found, a row a kind and a column a language; false alarms apart. `Heading` is the level that follows what stands above. */
export function QualityTables({ figures, Heading }: { figures: QualityFigure[]; Heading: 'h2' | 'h3' }) {
  return PARTS.map(({ id, holds }) => {
    const own = figures.filter(holds);
    return own.length > 0 && <QualityTable key={id} part={id} figures={own} Heading={Heading} />;
  });
}

interface PartProps {
  part: keyof Words['column'];
  figures: QualityFigure[];
  Heading: 'h2' | 'h3';
}

function QualityTable({ part, figures, Heading }: PartProps) {
  const { t, i18n } = useTranslation('quality');
  const inOrder = compareNames(i18n.language);
  const title = t(`column.${part}`);
  const languages = ['en', 'de', 'fr'].filter((language) => figures.some((one) => one.language === language));
  const rows = new Map<string, Row>();
  for (const figure of figures) {
    const key = `${figure.texts} ${figure.kind}`;
    const row = rows.get(key) ?? { key, name: t(nameOf(figure)), figures: [] };
    row.figures.push(figure);
    rows.set(key, row);
  }
  const columns: Column<Row>[] = [
    { id: 'kind', header: t('kindOf'), cell: ({ name }) => name },
    ...languages.map((language): Column<Row> => ({
      id: language,
      header: languageName(language, i18n.language),
      width: '20%',
      figures: true,
      wideOnly: true,
      cell: (row) => <Found figure={row.figures.find((one) => one.language === language)} />,
    })),
  ];
  return (
    <section className={classes.part}>
      <Heading className={classes.title}>{title}</Heading>
      <DataTable
        label={title}
        columns={columns}
        rows={[...rows.values()].sort((a, b) => inOrder(a.name, b.name))}
        keyOf={({ key }) => key}
      />
    </section>
  );
}

function Found({ figure }: { figure: QualityFigure | undefined }) {
  const { t } = useTranslation('quality');
  if (!figure) return null;
  return (
    <div className={classes.found}>
      {figure.cases > 0 && <span>{t('of', { count: figure.stopped, all: figure.cases })}</span>}
      {figure.heldBackCases > 0 && (
        <span className={cell.sub}>{t('heldBack', { count: figure.heldBackStopped, all: figure.heldBackCases })}</span>
      )}
    </div>
  );
}

/** A spec sees to it that every kind that was measured has a name. */
function nameOf({ mustStop, texts, kind }: QualityFigure) {
  if (!mustStop) return texts === 'posts' ? 'pass.posts.clean' : 'pass.reports.near-miss';
  return texts === 'posts'
    ? (`stop.posts.${kind as keyof Words['stop']['posts']}` as const)
    : (`stop.reports.${kind as keyof Words['stop']['reports']}` as const);
}
