export const seriesParameter = {
  series: { title: { en: "Series", zh: "序列" }, options: null, default: "pudong-biopharma-industry-scale" },
} as const;

export const STATISTICS = `
  select record_key, statistic_id, series, name, name_zh, value, qualifier, unit, counter, geography,
    year::integer as period_year, year::varchar as year, coalesce(period_end, make_date(year::integer, 12, 31)) as period_end
  from statistic
  where series = $series and year is not null`;
