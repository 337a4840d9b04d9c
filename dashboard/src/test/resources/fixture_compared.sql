-- L1.A only. Intervals: five points either side at centre 2, twelve at the others.
insert into intervals
  select indicator_id, 'is', level, unit_code, grain, period_start,
    value - if(unit_code = '2', 5, 12), value + if(unit_code = '2', 5, 12), 'clustered'
  from indicator_values
  where indicator_id = 'L1.A' and level = 'centre' and grain = 'rolling12' and period_end = '2026-01-01';
-- Centres are of different size, the smallest an eighth of the largest, if there are eight; values stay what they are.
update indicator_values set numerator = numerator * unit_code::integer / 4, denominator = denominator * unit_code::integer / 4
  where indicator_id = 'L1.A' and level = 'centre' and grain = 'rolling12' and period_end = '2026-01-01'
    and (select count(*) from units where view_mode = 'is' and level = 'centre') >= 8;
-- The rest of the city without the centre. Limits of the funnel: 18 and 28 points at 3000, narrower with the root of the size.
insert into comparisons by name
  with city as (
    select numerator, denominator, value from indicator_values
    where indicator_id = 'L1.A' and level = 'city' and grain = 'rolling12' and period_end = '2026-01-01'),
  centre as (
    select v.*, 18 * sqrt(3000 / v.denominator) as inside, 28 * sqrt(3000 / v.denominator) as outside,
      city.value as middle, v.value - city.value as off
    from indicator_values as v, city
    where indicator_id = 'L1.A' and level = 'centre' and grain = 'rolling12' and period_end = '2026-01-01')
  select indicator_id, 'is' as view_mode, level, unit_code, grain, period_start, 'rest_of_city' as benchmark,
    middle as benchmark_value, off as difference, 'difference' as measure, off - inside as lower, off + inside as upper,
    case when off > inside then 'worse' when off < -inside then 'better' else 'not_distinguishable' end as standing,
    middle - inside as funnel_lower_95, middle + inside as funnel_upper_95,
    middle - outside as funnel_lower_998, middle + outside as funnel_upper_998,
    case when off < -outside then 'below_998' when off > outside then 'above_998'
      when off < -inside then 'below_95' when off > inside then 'above_95' else 'inside' end as funnel_place,
    10 as usual_spread
  from centre;
-- The city's months rise by a tenth of a point each; the first 25 are the baseline, 1.2 above the first one, limits 1.1 off.
insert into process_points
  select indicator_id, 'is', level, unit_code, period_start, 'xmr', least + 1.2, least + 0.1, least + 2.3,
    if(value > least + 2.35, 'above_limit', null), 'stable', 0, 'test'
  from (
    select *, min(value) over () as least from indicator_values
    where indicator_id = 'L1.A' and level = 'city' and grain = 'month');
insert into signals
  select 's1', indicator_id, level, unit_code, 'rule', rule, 'test', '2026-01-15', 'worse', month, mean + 1.3, mean,
    null, null, null, null
  from process_points where month = '2025-12-01';
-- What is known of three neighbourhoods.
insert into context_statistics values
  ('neighbourhood', '01', 'el Raval', 'INCOME_INDEX', '2016-01-01', 71.2, 'Open Data'),
  ('neighbourhood', '04', 'Sant Pere', 'INCOME_INDEX', '2016-01-01', 98.5, 'Open Data'),
  ('neighbourhood', '05', 'el Fort Pienc', 'INCOME_INDEX', '2016-01-01', 106.5, 'Open Data');
