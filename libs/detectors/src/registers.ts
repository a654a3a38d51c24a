import { fold } from '#libs/reading';
import { SaidError, say, type Sentence } from '#libs/sentences';

export type RegisterKind = 'orange-book' | 'ema' | 'bdpm';

/** What a register file gave: names to screen for, and the lines that could not be read. */
export interface RegisterReading {
  names: string[];
  /** Lines with content, the header not counted. */
  lines: number;
  refused: { line: number; reason: Sentence }[];
}

/**
 * Reads a public register in its published form: FDA Orange Book `products.txt` (`~`-separated), the EMA medicines table
 * (CSV), the French `CIS_bdpm.txt` (tab-separated). Names come out in small letters, without strengths, salts and
 * manufacturers. Throws when the header does not belong to the register.
 */
export function readRegister(kind: RegisterKind, text: string): RegisterReading {
  const names = new Set<string>();
  const refused: RegisterReading['refused'] = [];
  let lines = 0;
  const rows =
    kind === 'ema'
      ? csvRows(text)
      : text.split(/\r?\n/).map((line, i) => ({ line: i + 1, cells: line.split(kind === 'bdpm' ? '\t' : '~') }));
  const read = readers[kind](rows[0]?.cells ?? []);
  for (const row of read.headed ? rows.slice(1) : rows) {
    if (row.cells.length === 1 && row.cells[0]?.trim() === '') continue;
    lines++;
    const found = read.row(row.cells);
    if (!Array.isArray(found)) refused.push({ line: row.line, reason: found });
    else for (const raw of found) for (const name of namesIn(raw)) names.add(name);
  }
  return { names: [...names].sort(), lines, refused };
}

type Row = (cells: string[]) => string[] | Sentence;

const readers: Record<RegisterKind, (header: string[]) => { headed: boolean; row: Row }> = {
  'orange-book': (header) => {
    const ingredient = header.indexOf('Ingredient');
    const trade = header.indexOf('Trade_Name');
    if (ingredient < 0 || trade < 0)
      throw new SaidError(
        say('This is not an Orange Book products.txt: the columns Ingredient and Trade_Name are missing.'),
      );
    return {
      headed: true,
      row: (cells) =>
        cells.length < header.length
          ? say('has {count, number} of {wanted, number} fields', { count: cells.length, wanted: header.length })
          : [cells[ingredient] as string, cells[trade] as string],
    };
  },
  ema: (header) => {
    const column = (...wanted: string[]) =>
      header.findIndex((cell) =>
        wanted.includes(
          cell
            .replace(/^\ufeff/, '')
            .trim()
            .toLowerCase(),
        ),
      );
    const category = column('category');
    const name = column('medicine name', 'name of medicine');
    const substances = [
      column(
        'international non-proprietary name (inn) / common name',
        'international non-proprietary name (inn) or common name',
      ),
      column('active substance'),
    ].filter((index) => index >= 0);
    if (name < 0)
      throw new SaidError(say('This is not the EMA medicines table: the column "Medicine name" is missing.'));
    return {
      headed: true,
      row: (cells) => {
        if (cells.length < 3)
          return say('has {count, number} of {wanted, number} fields', { count: cells.length, wanted: header.length });
        if (category >= 0 && !/^human$/i.test((cells[category] as string).trim())) return [];
        return [cells[name] as string, ...substances.flatMap((index) => (cells[index] ?? '').split(/\s*[,;/]\s*/))];
      },
    };
  },
  bdpm: (first) => {
    if (first.length < 6 || !/^\d{8}$/.test((first[0] ?? '').replace(/^\ufeff/, '')))
      throw new SaidError(say('This is not a CIS_bdpm.txt: lines begin with a code of eight figures and a tab.'));
    return {
      headed: false,
      row: (cells) => {
        if (cells.length < 6) return say('has {count, number} fields, at least 6 are needed', { count: cells.length });
        const name = (cells[1] as string).split(',')[0] as string;
        return homeopathic.test(fold(name)) ? [] : [name];
      },
    };
  },
};

const homeopathic = /\b(?:boiron|lehning|weleda|ferrier|rocal)\b/;
const makers =
  /\s+(?:abbott|accord|actavis|ahcl|almus|alter|altiso|apotex|aptiapharma|arrow|arw|aurobindo|axcount|bayer|bgr|biogaran|bluefish|cipla|conseil|cooper|cristers|dakota|dci|eg|evolugen|ferrer|fresenius|france|g gam|generiques?|gerda|gnr|gsk|hcs|healthcare|hikma|hospira|isomed|kabi|krka|lab|laboratoires?|labs|medac|medipha|merck|mylan|nepenthes|nordic|panpharma|pfizer|pharma|pharmaki|phr|qualimed|quiver|ranbaxy|ratio|ratiopharm|reddy'?s|renaudin|rpg|sandoz|sanofi|sante|substipharm|sun|teva|torlan|tvs|unither|viatris|winthrop|zentiva|zydus|adultes?|enfants?|nourrissons?|lp|l\.p\.|xr|er|sr|forte|sans sucre|continu)$/;
const salts =
  /\s+(?:hydrochlorides?|dihydrochloride|hcl|sodium|disodium|potassium|calcium|magnesium|maleate|mesylate|mesilate|dimesylate|acetate|diacetate|phosphate|diphosphate|sulfate|sulphate|bisulfate|tartrate|bitartrate|citrate|fumarate|hemifumarate|succinate|besylate|besilate|tosylate|bromide|hydrobromide|chloride|nitrate|gluconate|lactate|malate|oxalate|pamoate|palmitate|propionate|dipropionate|valerate|benzoate|furoate|xinafoate|decanoate|enanthate|cypionate|stearate|estolate|ethylsuccinate|monohydrate|dihydrate|trihydrate|hemihydrate|hydrate|anhydrous|hyclate|axetil|proxetil|pivoxil|medoxomil|cilexetil|etexilate|disoproxil|alafenamide|marboxil|tromethamine|meglumine|lysine|arginine|erbumine|olamine|recombinant|micronized|liposomal|preservative free|pediatric|in plastic container|in dextrose.*|in sodium chloride.*|in water.*|autoinjector|kit|copackaged)$/;
const frenchSalts =
  /^(?:chlorhydrate|dichlorhydrate|sulfate|phosphate|maleate|mesilate|tartrate|bitartrate|citrate|fumarate|succinate|besilate|bromhydrate|bromure|nitrate|acetate|valproate|gluconate|lactate|chlorure|benzoate|propionate) (?:de |d')/;

const strength =
  /(?:^|\s)\d[\d.,/-]*\s*(?:%|pour cent|mg|g|mcg|µg|ug|ml|ui|u\.i\.|iu|units?|unites?|meq|microgrammes?|grammes?|mmol)?(?=\s|$).*$/;

/** Names in one cell: combinations taken apart, brackets, strengths, salts and manufacturers taken off. */
function namesIn(raw: string): string[] {
  const cell = fold(raw)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[()]/g, ' ')
    .replace(/[®™"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const names = new Set<string>();
  for (const part of [cell, ...cell.split(/\s*(?:[;/+]|,| and | with | et )\s*/)]) {
    if (part === cell && /[;/+,]| and | with /.test(cell)) continue;
    const name = stripped(part.replace(strength, ''), (text) => text.replace(makers, '').replace(/\s+\S*\d\S*$/, ''));
    if (usable(name)) names.add(name);
    const bare = stripped(name.replace(frenchSalts, ''), (text) => text.replace(salts, ''));
    if (bare !== name && usable(bare)) names.add(bare);
  }
  return [...names];
}

/** Takes endings off as long as there are any and something remains. */
function stripped(text: string, take: (text: string) => string): string {
  let name = text.trim();
  for (let shorter = take(name).trim(); shorter !== name && shorter !== ''; shorter = take(name).trim()) name = shorter;
  return name;
}

function usable(name: string): boolean {
  return (
    name.length >= 4 &&
    name.length <= 60 &&
    name.split(' ').length <= 6 &&
    /[a-z]{3}/.test(name) &&
    !/^\d+ ?[a-z-]*$/.test(name) &&
    !/^(?:type|group|strain|part|dose)\b/.test(name)
  );
}

/** Rows of a CSV text with quotes, each with the line it begins at. */
function csvRows(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const end = () => {
    cells.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '\n') line++;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') end();
    else if (c === '\n') {
      end();
      rows.push({ line: begun, cells });
      cells = [];
      begun = line;
    } else if (c !== '\r') cell += c;
  }
  if (cell !== '' || cells.length > 0) {
    end();
    rows.push({ line: begun, cells });
  }
  return rows;
}
