import { DateTime } from 'luxon';
import type { TestDatabase } from '#testing/platform';

interface Row {
  day: string;
  share_id: string;
  member_id: string;
  team_id: string | null;
  item_id: string;
  topic_ids: string[];
  node: string;
  network: string;
  published: number;
  shares: number;
  human_clicks: number;
  preview_clicks: number;
  bot_clicks: number;
  suspect_clicks: number;
  own_clicks: number;
  impressions: number | null;
  network_size: number | null;
}

export interface AskedFilter {
  node?: string;
  teamId?: string;
  topicId?: string;
  itemId?: string;
  network?: string;
  memberId?: string;
  without?: 'team' | 'topic';
}

/** Every answer about figures, added up row by row in memory: what the product's answers are held against. */
export class AddedUp {
  private constructor(private readonly rows: Row[]) {}

  static async of(
    test: TestDatabase,
    organisationId: string,
    { from, to }: { from: string; to: string },
    filter: AskedFilter,
  ): Promise<AddedUp> {
    const rows = await test.owner<Row>(
      `SELECT f.*, f.day::text AS day, m.network_size, (
                SELECT value::float8 FROM measurements v WHERE v.organisation_id = f.organisation_id
                   AND v.share_id = f.share_id AND v.metric = 'impressions' AND v.provenance = 'measured') AS impressions
         FROM reach_facts f LEFT JOIN members m ON m.organisation_id = f.organisation_id AND m.id = f.member_id
        WHERE f.organisation_id = $1`,
      [organisationId],
    );
    return new AddedUp(
      rows.filter(
        (row) =>
          row.day >= from &&
          row.day <= to &&
          (filter.node ?? row.node) === row.node &&
          (filter.teamId ?? row.team_id) === row.team_id &&
          (filter.itemId ?? row.item_id) === row.item_id &&
          (filter.network ?? row.network) === row.network &&
          (filter.memberId ?? row.member_id) === row.member_id &&
          (filter.topicId === undefined || row.topic_ids.includes(filter.topicId)) &&
          (filter.without !== 'team' || row.team_id === null) &&
          (filter.without !== 'topic' || row.topic_ids.length === 0),
      ),
    );
  }

  totals() {
    const sum = (column: 'published' | 'preview_clicks' | 'bot_clicks' | 'suspect_clicks' | 'own_clicks') =>
      this.rows.reduce((all, row) => all + row[column], 0);
    const { shares, peopleActive, humanClicks: human } = this.point();
    const [published, preview] = [sum('published'), sum('preview_clicks')];
    const [bot, suspect, own] = [sum('bot_clicks'), sum('suspect_clicks'), sum('own_clicks')];
    return { shares, published, peopleActive, human, preview, bot, suspect, own };
  }

  /** Views and audience, null where nobody gave any. */
  known() {
    const standing = this.rows.filter((row) => row.shares > 0);
    const given = standing.filter((row) => row.impressions !== null);
    const sizes = [...new Map(standing.map((row) => [row.member_id, row.network_size])).values()];
    const declared = sizes.filter((size) => size !== null);
    const sum = (values: number[]) => (values.length ? values.reduce((all, value) => all + value, 0) : null);
    return {
      impressions: sum(given.map((row) => row.impressions!)),
      posts: given.length,
      potential: sum(declared),
      declared: declared.length,
    };
  }

  /** The days or weeks of the rows, without those that nothing is known of. */
  points(interval: 'day' | 'week') {
    const start = (row: Row) => DateTime.fromISO(row.day, { zone: 'utc' }).startOf(interval).toFormat('yyyy-MM-dd');
    return this.groups((row) => [start(row)])
      .map(([date, group]) => ({ date, ...group.point() }))
      .sort((one, other) => (one.date! < other.date! ? -1 : 1));
  }

  /** By id, in no order. */
  breakdown(by: 'team' | 'topic' | 'item' | 'node' | 'network') {
    const topics = (row: Row) => (row.topic_ids.length ? row.topic_ids : [null]);
    const keys = (row: Row) =>
      by === 'topic' ? topics(row) : [by === 'node' || by === 'network' ? row[by] : row[`${by}_id`]];
    return this.groups(keys)
      .map(([id, group]) => ({ row: { id, ...group.point(), ...group.known() }, published: group.totals().published }))
      .filter(({ row, published }) => published + row.humanClicks + row.otherClicks > 0)
      .map(({ row }) => row);
  }

  private point() {
    const other = (row: Row) => row.preview_clicks + row.bot_clicks + row.suspect_clicks + row.own_clicks;
    return {
      shares: this.rows.reduce((sum, row) => sum + row.shares, 0),
      peopleActive: new Set(this.rows.filter((row) => row.shares > 0).map((row) => row.member_id)).size,
      humanClicks: this.rows.reduce((sum, row) => sum + row.human_clicks, 0),
      otherClicks: this.rows.reduce((sum, row) => sum + other(row), 0),
    };
  }

  private groups(keys: (row: Row) => (string | null)[]): [string | null, AddedUp][] {
    const rows = new Map<string | null, Row[]>();
    for (const row of this.rows) for (const key of keys(row)) rows.set(key, [...(rows.get(key) ?? []), row]);
    return [...rows].map(([key, group]) => [key, new AddedUp(group)]);
  }
}
