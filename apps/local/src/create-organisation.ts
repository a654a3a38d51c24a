import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  DomainError,
  INDUSTRIES,
  inEnglish,
  LANGUAGES,
  pickLanguage,
  readCommandLine,
  type Industry,
  type Language,
} from '#libs/kernel';
import { KeysFit, LedgerModule } from '#libs/ledger';
import { newToken, PlatformModule, readConfiguration, refuseWithoutKeys } from '#libs/platform';
import { CreateOrganisation, SignInModule } from '#libs/sign-in';

const USAGE = `Founds an organisation with its first admin, on the database in DATABASE_URL, with the keys of the product that runs
on it: give the same SECRET_KEYS, or the same DATA_DIR where they were generated:

  npm run create-organisation -- --slug acme --name "Acme Pharma" --admin-name "Ada Adams" --admin-email ada@acme.example
    [--industry pharma] [--time-zone Europe/London] [--jurisdictions UK,EU] [--languages en,de] [--language de]

Prints a first password for the admin, who should change it after signing in.`;

/** @throws Error naming the languages there are. */
function spokenHere(text: string): Language {
  const language = pickLanguage(text);
  if (language !== text) throw new Error(`--language is one of ${LANGUAGES.join(', ')}.`);
  return language;
}

/** @throws Error naming the industries there are. */
function knownIndustry(text: string): Industry {
  const industry = INDUSTRIES.find((known) => known === text);
  if (!industry) throw new Error(`--industry is one of ${INDUSTRIES.join(', ')}.`);
  return industry;
}

@Module({})
class FoundingModule {}

const TEXT = { type: 'string' } as const;

/** For installations of one's own: the demo organisation is created by `npm start` itself. */
try {
  const { values } = readCommandLine(USAGE, {
    options: {
      slug: TEXT,
      name: TEXT,
      'admin-name': TEXT,
      'admin-email': TEXT,
      industry: TEXT,
      'time-zone': TEXT,
      jurisdictions: TEXT,
      languages: TEXT,
      language: TEXT,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else await found(values);
} catch (error) {
  console.error(
    error instanceof DomainError
      ? [inEnglish(error.detail), ...error.errors.map((e) => `${e.field}: ${inEnglish(e.message)}`)].join('\n')
      : (error as Error).message,
  );
  process.exitCode = 1;
}

async function found(values: Record<string, string | boolean | undefined>): Promise<void> {
  const said = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const [slug, name, adminName, email] = [said('slug'), said('name'), said('admin-name'), said('admin-email')];
  if (!slug || !name || !adminName || !email) throw new Error(USAGE);
  const [timeZone, industry, jurisdictions, languages, language] = [
    said('time-zone'),
    said('industry'),
    said('jurisdictions'),
    said('languages'),
    said('language'),
  ];
  const configuration = readConfiguration(process.env);
  // Before anything is made: what is sealed under other keys, the product could never open.
  await refuseWithoutKeys(configuration);
  const imports = [PlatformModule.forRoot(configuration), LedgerModule, SignInModule];
  const context = await NestFactory.createApplicationContext(
    { module: FoundingModule, imports },
    { logger: ['error'], abortOnError: false },
  );
  try {
    await context.get(KeysFit).check();
    const password = newToken().slice(0, 20);
    await context.get(CreateOrganisation).execute({
      slug,
      name,
      admin: { name: adminName, email, password },
      ...(timeZone ? { timeZone } : {}),
      ...(industry ? { industry: knownIndustry(industry) } : {}),
      ...(jurisdictions ? { jurisdictions: jurisdictions.split(',') } : {}),
      ...(languages ? { languages: languages.split(',') } : {}),
      ...(language ? { language: spokenHere(language) } : {}),
    });
    console.log(`${name} is founded. ${email} signs in at ${configuration.publicUrl} with the password ${password}`);
  } finally {
    await context.close();
  }
}
