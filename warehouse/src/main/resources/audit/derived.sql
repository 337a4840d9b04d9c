-- What must not be found in the derived tables of a snapshot. Each query gives the keys of rows that break the rule above it;
-- "shown" are the figures that everybody can read, and everything derived has to follow from them.

-- finding: an interval of a figure that is not shown
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start)
from intervals d
anti join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start);

-- finding: an interval that does not hold its figure
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start)
from intervals d
join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start)
where s.value < d.lower - 1e-6 * greatest(1, abs(d.lower)) or s.value > d.upper + 1e-6 * greatest(1, abs(d.upper));

-- finding: a Wilson interval that is not the one of its numerator and denominator
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start)
from intervals d
join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start)
join indicators i using (indicator_id),
lateral (select 1.959963984540054 as z, s.numerator / s.denominator as p) a,
lateral (select (a.p + z * z / (2 * s.denominator)) / (1 + z * z / s.denominator) as centre) c
where d.method = 'wilson' and s.denominator > 0 and (
  abs((d.lower + d.upper) / 2 / i.scale - c.centre) > 1e-6
  and s.numerator between 1 and s.denominator - 1);

-- finding: a comparison of a figure that is not shown
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.benchmark)
from comparisons d
anti join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start);

-- finding: a comparison whose difference is not that of the figure and its benchmark
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.benchmark)
from comparisons d
join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start)
where abs(s.value - d.benchmark_value - d.difference) > 1e-6 * greatest(1, abs(s.value), abs(d.benchmark_value));

-- finding: a comparison with the rest of the city that is not the city less the figure
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.benchmark)
from comparisons d
join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start)
join indicators i using (indicator_id)
left join shown c on c.indicator_id = d.indicator_id and c.view_mode = d.view_mode and c.level = 'city'
  and c.grain = d.grain and c.period_start = d.period_start
where d.benchmark = 'rest_of_city' and d.benchmark_units is null
  and (c.value is null
    or abs(i.scale * (c.numerator - s.numerator) / (c.denominator - s.denominator) - d.benchmark_value)
      > 1e-6 * greatest(1, abs(d.benchmark_value)));

-- finding: a comparison with the rest of the city that is not made of the other shown units of its level
with rest as (
  select d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.benchmark, d.benchmark_value,
    d.benchmark_units, i.scale, sum(o.numerator) as num, sum(o.denominator) as den, count(o.unit_code) as units
  from comparisons d
  join indicators i using (indicator_id)
  left join shown o
    on o.indicator_id = d.indicator_id and o.view_mode = d.view_mode and o.level = d.level and o.grain = d.grain
    and o.period_start = d.period_start and o.unit_code <> d.unit_code
  where d.benchmark = 'rest_of_city' and d.benchmark_units is not null
  group by all
)
select concat_ws(' ', indicator_id, view_mode, level, unit_code, grain, period_start, benchmark)
from rest
where units <> benchmark_units
  or abs(scale * num / den - benchmark_value) > 1e-6 * greatest(1, abs(benchmark_value));

-- finding: a comparison with peers that is not made of those of them that are shown
with listed as (
  select d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.benchmark_value, d.benchmark_units,
    i.scale, coalesce(
      (select max(plan_year) from peers where plan_year <= year(s.period_end - interval 1 day)),
      (select min(plan_year) from peers)) as plan_year
  from comparisons d
  join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start)
  join indicators i using (indicator_id)
  where d.benchmark = 'peers'
), together as (
  select l.*, sum(o.numerator) as num, sum(o.denominator) as den, count(o.unit_code) as units
  from listed l
  join peers p on p.plan_year = l.plan_year and p.unit_code = l.unit_code
  left join shown o on o.indicator_id = l.indicator_id and o.view_mode = l.view_mode and o.level = 'centre'
    and o.unit_code = p.peer_code and o.grain = l.grain and o.period_start = l.period_start
  group by all
)
select concat_ws(' ', indicator_id, view_mode, level, unit_code, grain, period_start, 'peers')
from together
where units <> benchmark_units
  or abs(scale * num / den - benchmark_value) > 1e-6 * greatest(1, abs(benchmark_value));

-- finding: a comparison with an earlier period whose figure is not shown or another one
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.benchmark)
from comparisons d
join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start)
where d.benchmark in ('year_before', 'baseline') and not exists (
  select 1 from shown o
  where o.indicator_id = d.indicator_id and o.view_mode = d.view_mode and o.level = d.level and o.unit_code = d.unit_code
    and o.period_start < s.period_start
    and (d.benchmark = 'baseline' or o.period_start = s.period_start - interval 1 year
      and o.period_end = s.period_end - interval 1 year)
    and abs(o.value - d.benchmark_value) <= 1e-6 * greatest(1, abs(d.benchmark_value)));

-- finding: a point of a process chart for a month that is not shown
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.month)
from process_points d
left join shown s on s.indicator_id = d.indicator_id and s.view_mode = d.view_mode and s.level = d.level
  and s.unit_code = d.unit_code and s.grain = 'month' and s.period_start = d.month
where s.value is null;

-- finding: a process chart whose mean is not that of its shown months
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code)
from process_points d
join indicators i using (indicator_id)
join shown s on s.indicator_id = d.indicator_id and s.view_mode = d.view_mode and s.level = d.level
  and s.unit_code = d.unit_code and s.grain = 'month' and s.period_start = d.month
group by d.indicator_id, d.view_mode, d.level, d.unit_code, d.chart, d.mean, i.scale
having abs(d.mean - case d.chart when 'xmr' then avg(s.value) else i.scale * sum(s.numerator) / sum(s.denominator) end)
  > 1e-6 * greatest(1, abs(d.mean));

-- finding: a judgement on a target of a figure that is not shown
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start)
from target_statuses d
anti join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start);

-- finding: a target taken from a year before that is not shown
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start)
from target_statuses d
join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start)
where d.rule = 'previous_year' and not exists (
  select 1 from shown o
  where o.indicator_id = d.indicator_id and o.view_mode = d.view_mode and o.level = d.level and o.unit_code = d.unit_code
    and o.period_start = s.period_start - interval 1 year and o.period_end = s.period_end - interval 1 year
    and abs(o.value - d.baseline) <= 1e-6 * greatest(1, abs(d.baseline)));

-- finding: a target that is not the percentile of the shown centres
with placed as (
  select d.indicator_id, d.view_mode, d.grain, d.period_start, d.target,
    case i.direction when 'down' then 1 - i.target_value / 100 else i.target_value / 100 end as share,
    list_sort(list(distinct struct_pack(v := o.value, u := o.unit_code))) as centres
  from target_statuses d
  join indicators i using (indicator_id)
  join shown o on o.indicator_id = d.indicator_id and o.view_mode = d.view_mode and o.level = 'centre'
    and o.grain = d.grain and o.period_start = d.period_start
  where d.rule = 'percentile'
  group by all
), rank as (
  select *, (len(centres) - 1) * share as place from placed
)
select distinct concat_ws(' ', indicator_id, view_mode, grain, period_start)
from rank
where target <> floor(target)
  or abs(target - (centres[floor(place)::int + 1].v + (place - floor(place))
    * (centres[least(floor(place)::int + 2, len(centres))].v - centres[floor(place)::int + 1].v))) > 0.5 + 1e-6;

-- finding: a signal of a month or year that is not shown, or with another value
select d.signal_id
from signals d
where d.kind in ('rule', 'target') and not exists (
  select 1 from shown s
  where s.indicator_id = d.indicator_id and s.view_mode = 'is' and s.level = d.level and s.unit_code = d.unit_code
    and s.period_start = d.period_start and abs(s.value - d.value) <= 1e-6 * greatest(1, abs(d.value)));

-- finding: a signal whose reference is not the mean of its chart
select d.signal_id
from signals d
where d.kind = 'rule' and not exists (
  select 1 from process_points p
  where p.indicator_id = d.indicator_id and p.view_mode = 'is' and p.level = d.level and p.unit_code = d.unit_code
    and p.month = d.period_start and abs(p.mean - d.reference) <= 1e-6 * greatest(1, abs(d.reference)));

-- finding: parts of an index that is not shown
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.part_id)
from index_parts d
anti join shown s using (indicator_id, view_mode, level, unit_code, grain, period_start);

-- finding: a part of an index that is not a shown figure of the same months
select concat_ws(' ', d.indicator_id, d.view_mode, d.level, d.unit_code, d.grain, d.period_start, d.part_id)
from index_parts d
where d.value is not null and not exists (
  select 1 from shown s
  where s.indicator_id = d.part_id and s.view_mode = d.view_mode and s.level = d.level and s.unit_code = d.unit_code
    and s.period_start = d.period_start and s.period_end = d.period_start + interval 1 year
    and abs(s.value - d.value) <= 1e-6 * greatest(1, abs(d.value)));

-- finding: an index that does not follow from its parts
select concat_ws(' ', s.indicator_id, s.view_mode, s.level, s.unit_code, s.grain, s.period_start)
from (select * from shown where indicator_id in (select indicator_id from index_parts)) s
left join index_parts d using (indicator_id, view_mode, level, unit_code, grain, period_start)
group by s.indicator_id, s.view_mode, s.level, s.unit_code, s.grain, s.period_start, s.numerator, s.denominator
having count(d.achieved) <> s.denominator
  or abs(coalesce(sum(d.achieved), 0) - s.numerator) > 1e-6 * greatest(1, abs(s.numerator));

-- finding: a figure by two definitions below the city
select concat_ws(' ', indicator_id, unit_code, grain, period_start) from indicator_overlaps where unit_code <> 'city';

-- finding: bounds of a figure that is not shown
select concat_ws(' ', indicator_id, view_mode, level, unit_code, grain, period_start)
from indicator_values
where level <> 'city' and state not in ('value', 'zero') and (bound_low is not null or bound_high is not null);

-- finding: a dated change whose series holds a month that is not shown
select concat_ws(' ', d.indicator_id, d.unit_code, d.change_kind, d.change_code)
from dated_changes d
left join shown s on s.indicator_id = d.indicator_id and s.view_mode = 'is' and s.level = d.level
  and s.unit_code = d.unit_code and s.grain = 'month'
  and s.period_start >= d.first_month - to_months(d.months_before)
  and s.period_start < d.first_month + to_months(d.months_after)
group by d.indicator_id, d.unit_code, d.change_kind, d.change_code, d.months_before, d.months_after
having count(s.value) <> d.months_before + d.months_after;

-- finding: effects of a dated change that do not follow from its level and slope
select concat_ws(' ', indicator_id, unit_code, change_kind, change_code)
from dated_changes
where abs(level_change + 6 * slope_change - effect_6) > 1e-6 * greatest(1, abs(effect_6))
  or abs(level_change + 12 * slope_change - effect_12) > 1e-6 * greatest(1, abs(effect_12));

-- finding: an inequality of other centres than those that are shown
select concat_ws(' ', d.indicator_id, d.period_start)
from inequalities d
left join shown s on s.indicator_id = d.indicator_id and s.view_mode = 'is' and s.level = 'centre' and s.grain = 'year'
  and s.period_start = d.period_start
group by d.indicator_id, d.period_start, d.units, d.theil, d.theil_between, d.theil_within
having count(s.value) <> d.units or abs(d.theil - d.theil_between - d.theil_within) > 1e-6;

-- finding: targets of a line that are not those of its indicators
select concat_ws(' ', d.level, d.unit_code, d.period_start, d.line, d.objective)
from objective_statuses d
left join indicators i on i.line = d.line and (d.objective = '' or i.objective = d.objective)
left join target_statuses t on t.indicator_id = i.indicator_id and t.view_mode = 'is' and t.level = d.level
  and t.unit_code = d.unit_code and t.grain = 'year' and t.period_start = d.period_start
group by d.level, d.unit_code, d.period_start, d.line, d.objective, d.met, d.not_met, d.not_distinguishable
having count(*) filter (where t.status = 'met') <> d.met
  or count(*) filter (where t.status = 'not_met') <> d.not_met
  or count(*) filter (where t.status = 'not_distinguishable') <> d.not_distinguishable;
