import { LANGUAGES, readCommandLine } from '#libs/kernel';
import { readShelf, shippedPacks, translatorFor } from '#libs/packs';
import { compileRuleSet, createScreener, type RegisterKind } from '#libs/screener';
import { readLines } from './read-input.js';
import { readOrganisation } from './read-organisation.js';
import { asJson, asText, readLine, screenLine } from './screen-lines.js';

const usage = `Screens texts against the rule packs.

  npm run screen -- [options] [FILE ...]

Reads JSON lines {"id", "text", "context"} from the files or standard input; without --json, plain lines too. They may
be UTF-8, UTF-16 or Windows-1252; what is read as the last without being told so is said.

  --json               one JSON object a line: {id, verdict, route, findings}
  --language LANGUAGE  what findings are told in: ${LANGUAGES.join(', ')} (en when left out)
  --packs A,B          only these packs (all that ship when left out)
  --pack-folder DIR    packs from another folder
  --organisation FILE  JSON: {products, employer, competitors, customers, approvedLinks, blackouts, medicineNames}
  --products FILE      the organisation's products, CSV or JSON
  --employer NAME      the organisation's name
  --orange-book FILE   FDA Orange Book products.txt
  --ema FILE           EMA medicines table (CSV)
  --bdpm FILE          French CIS_bdpm.txt
  --help

Exit code: 0 all lines screened, 1 wrong options or files, 2 some lines refused.
`;

const registers: RegisterKind[] = ['orange-book', 'ema', 'bdpm'];

function options() {
  return readCommandLine(usage, {
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      language: { type: 'string', default: 'en' },
      packs: { type: 'string' },
      'pack-folder': { type: 'string' },
      organisation: { type: 'string' },
      products: { type: 'string' },
      employer: { type: 'string' },
      'orange-book': { type: 'string', multiple: true },
      ema: { type: 'string', multiple: true },
      bdpm: { type: 'string', multiple: true },
    },
  });
}

async function main(): Promise<number> {
  const { values, positionals } = options();
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { language } = values;
  if (!LANGUAGES.some((known) => known === language))
    throw new Error(`There is no language "${language}". Known: ${LANGUAGES.join(', ')}.`);
  const shelf = readShelf(
    values['pack-folder'] ?? shippedPacks,
    values.packs?.split(',').map((id) => id.trim()),
  );
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const organisation = await readOrganisation(
    {
      organisation: values.organisation,
      products: values.products,
      employer: values.employer,
      registers: registers.flatMap((kind) => (values[kind as 'ema'] ?? []).map((file) => ({ kind, file }))),
    },
    report,
  );
  const ruleSet = compileRuleSet(
    shelf.map(({ pack }) => pack),
    organisation,
  );
  const screener = createScreener(translatorFor(language, shelf).ruleSet(ruleSet));
  let refused = 0;
  let number = 0;
  for await (const raw of readLines(positionals, report)) {
    number++;
    if (raw.trim() === '') continue;
    const line = readLine(raw, number, !values.json);
    const result = 'error' in line ? line : screenLine(screener, line);
    if ('error' in result) {
      refused++;
      report(`line ${number}: ${result.error.detail}`);
      if (values.json) await write(`${JSON.stringify(result)}\n`);
    } else if (!('error' in line)) {
      await write(`${values.json ? asJson(line.id, result) : asText(line, result, process.stdout.isTTY)}\n`);
    }
  }
  return refused > 0 ? 2 : 0;
}

/** Waits when the reader of our output is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
