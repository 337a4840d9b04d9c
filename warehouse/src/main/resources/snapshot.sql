-- The tables of a released snapshot. Dashboard, exports and notebooks read these and nothing else.
-- grain: one fact about the snapshot itself
-- keys: snapshot_id, city_name, data_until, loaded_at, published_at, code_version, baseline_year, is_simulated, load_id
create table snapshot_info (info_key varchar primary key, info_value varchar);

-- grain: one unit (city, district, centre) of one view of history ('is': as it is today; 'was': as it was)
create table units (
  view_mode varchar not null, level varchar not null, unit_code varchar not null, unit_name varchar not null,
  district_code varchar, opened_date date, closed_date date, is_simulated boolean not null, note_ca varchar,
  note_es varchar, note_en varchar, primary key (view_mode, level, unit_code));

-- grain: one indicator in one version
create table indicators (
  indicator_id varchar primary key, version integer not null, valid_from date not null, position integer not null,
  is_headline boolean not null, line varchar not null, objective varchar,
  name_ca varchar not null, name_es varchar not null, name_en varchar not null,
  definition_ca varchar not null, definition_es varchar not null, definition_en varchar not null,
  question_ca varchar not null, question_es varchar not null, question_en varchar not null,
  caveats_ca varchar, caveats_es varchar, caveats_en varchar,
  numerator_ca varchar, numerator_es varchar, numerator_en varchar,
  denominator_ca varchar, denominator_es varchar, denominator_en varchar,
  unit varchar not null, -- percent, hours, minutes, days, per_1000, actions, persons
  decimals integer not null, scale double not null,
  direction varchar not null, -- up, down, neutral, band
  kind varchar not null, -- ratio, level, distinct, index
  over_centres varchar not null, over_time varchar not null, sources varchar not null, sql_text varchar not null,
  incentive_ca varchar, incentive_es varchar, incentive_en varchar,
  target_rule varchar, -- fixed, band, trajectory, previous_year, baseline_percent, baseline_points, percentile, none
  target_value double, target_low double, target_high double,
  target_ca varchar, target_es varchar, target_en varchar,
  uncertainty varchar, -- s1, s1_change, s2, s3, s4
  sensitivity varchar, -- open, workers, persons
  minimum_cells varchar, covers varchar, lookback_months integer);

-- grain: one indicator, view, unit and period; value = scale * numerator / denominator
create table indicator_values (
  indicator_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  grain varchar not null, -- month, quarter, rolling12, year, school_year, plan_year
  period_start date not null, period_end date not null, -- half open: [period_start, period_end)
  numerator double, denominator double, value double,
  state varchar not null, -- value, zero, suppressed, not_available
  reason varchar, -- key of the table reasons; set where the state is suppressed or not_available
  coverage double, -- share of the unit's centre months whose sources were delivered, 0 to 1
  bound_low double, bound_high double, -- between these it lies for certain, whatever was not recorded; null where unknown
  flags varchar not null, -- of provisional, low_recording, incomplete, shared_out, held, over_recorded, with commas between; empty without
  definition_version integer not null, -- version of the definition that it follows
  primary key (indicator_id, view_mode, level, unit_code, grain, period_start));

-- grain: one analysis in one version: figures of several components or categories
create table analyses (
  analysis_id varchar primary key, version integer not null, valid_from date not null, position integer not null,
  name_ca varchar not null, name_es varchar not null, name_en varchar not null,
  question_ca varchar not null, question_es varchar not null, question_en varchar not null,
  reading_ca varchar not null, reading_es varchar not null, reading_en varchar not null,
  levels varchar not null, grains varchar not null, sensitivity varchar not null, -- open, workers, persons
  sources varchar not null, sql_text varchar not null, line varchar not null,
  minimum_cells varchar not null); -- how many must stand behind a row, as 5 persons, 10 persons in all, 5 professionals evenly

-- grain: one dimension of one analysis
create table analysis_dimensions (
  analysis_id varchar not null, dimension integer not null, -- 1 or 2
  column_name varchar not null, total_code varchar, -- code of the whole, where there is one
  label_ca varchar not null, label_es varchar not null, label_en varchar not null,
  primary key (analysis_id, dimension));

-- grain: one code of one dimension of one analysis
create table analysis_codes (
  analysis_id varchar not null, dimension integer not null, code varchar not null, position integer not null,
  label_ca varchar not null, label_es varchar not null, label_en varchar not null,
  primary key (analysis_id, dimension, code));

-- grain: one measure of one analysis; additivity: sum, bottom_up (sum of the centres by definition), recompute, never
create table analysis_measures (
  analysis_id varchar not null, measure varchar not null, position integer not null, unit varchar not null,
  decimals integer not null, over_centres varchar not null, over_categories varchar not null,
  over_time varchar not null, label_ca varchar not null, label_es varchar not null, label_en varchar not null,
  primary key (analysis_id, measure));

-- grain: one measure of one row of an analysis, for one view, unit and period
create table analysis_values (
  analysis_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  grain varchar not null, -- month, quarter, half_year, year
  period_start date not null, period_end date not null, -- half open: [period_start, period_end)
  code_1 varchar not null, code_2 varchar not null, -- empty where there is no such dimension or the unit has no rows
  measure varchar not null, value double,
  state varchar not null, -- value, zero, suppressed, not_available
  reason varchar, -- key of the table reasons
  coverage double, -- share of the unit's centre months that are used, 0 to 1
  flags varchar not null, -- of provisional, low_recording, incomplete, with commas between; empty without
  definition_version integer not null, -- version of the analysis that it follows
  primary key (analysis_id, view_mode, level, unit_code, grain, period_start, code_1, code_2, measure));
-- grain: one version of one indicator's definition, superseded ones included; a break lies at each valid_from but the first
create table indicator_versions (
  indicator_id varchar not null, version integer not null, valid_from date not null,
  valid_to date, -- first day on which it no longer holds; null for the one in force
  reason_ca varchar not null, reason_es varchar not null, reason_en varchar not null, approved_by varchar,
  definition_ca varchar not null, definition_es varchar not null, definition_en varchar not null,
  sql_text varchar not null, primary key (indicator_id, version));

-- grain: one figure of the city by the definition before, for periods that end within twelve months after a change
create table indicator_overlaps (
  indicator_id varchar not null, definition_version integer not null, unit_code varchar not null,
  grain varchar not null, period_start date not null, period_end date not null,
  numerator double, denominator double, value double, state varchar not null, reason varchar,
  primary key (indicator_id, definition_version, unit_code, grain, period_start));

-- grain: one target in one index figure that is shown
create table index_parts (
  indicator_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  grain varchar not null, period_start date not null, part_id varchar not null, objective varchar, baseline double,
  target double not null, value double,
  achieved double, -- how much of the way from baseline to target is done, 0 to 1; null where that is not known
  primary key (indicator_id, view_mode, level, unit_code, grain, period_start, part_id));

-- The next tables are worked out from figures that are shown and exist for these only. The two largest go
-- without a key, whose index would double the file: they have one row for each key of their grain.
-- grain: one figure of indicator_values that has a 95 % interval
create table intervals (
  indicator_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  grain varchar not null, period_start date not null, lower double, upper double, -- in the unit of the value
  method varchar not null); -- wilson, clustered, clustered_change, poisson

-- grain: one figure of indicator_values held against one benchmark
create table comparisons (
  indicator_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  grain varchar not null, period_start date not null,
  benchmark varchar not null, -- rest_of_city, peers, year_before, baseline
  benchmark_units integer, -- units put together for the benchmark; null where it is one unit or a whole less its part
  benchmark_value double, difference double, -- value - benchmark_value
  ratio double, -- of two rates, where these are compared; null where the benchmark has no event
  measure varchar not null, -- what lower and upper are limits of: difference, ratio
  lower double, upper double, -- 95 %; upper is null where nothing bounds it
  standing varchar not null, -- better, worse; higher, lower where no direction is better; not_distinguishable
  confidence double, -- 95 or 99.8: the stricter one at which the two differ; null where they do not
  p_value double, p_adjusted double, -- adjusted for as many comparisons as units of the level (Benjamini-Hochberg)
  funnel_lower_95 double, funnel_upper_95 double, funnel_lower_998 double, funnel_upper_998 double,
  funnel_place varchar, -- inside, above_95, above_998, below_95, below_998; centres against the rest of the city only
  usual_spread double); -- how far centres usually lie from the city, chance aside, in the unit of the value

-- grain: one of the five peers of one centre in one plan year
create table peers (
  plan_year integer not null, unit_code varchar not null, place integer not null, peer_code varchar not null,
  peer_need_index double not null, peer_fte double not null, primary key (plan_year, unit_code, place));

-- grain: one month of the process chart of one indicator and unit
create table process_points (
  indicator_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  month date not null, chart varchar not null, -- xmr, laney
  mean double not null, lower double, upper double, -- limits; null where the months do not vary
  rule varchar, -- above_limit, below_limit, trend_rising, trend_falling, near_upper_limit, near_lower_limit, shift_above, shift_below
  status varchar not null, -- stable; trial with fewer than 20 months
  months_left_out integer not null, -- months of the chart without a figure to show
  rule_set varchar not null, primary key (indicator_id, view_mode, level, unit_code, month));

-- grain: one figure of twelve months that has a target
create table target_statuses (
  indicator_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  grain varchar not null, period_start date not null,
  rule varchar not null, -- fixed, band, trajectory, previous_year, baseline_percent, baseline_points, percentile
  baseline double, target double, limit_low double, limit_high double,
  status varchar not null, -- met, not_met, not_distinguishable
  primary key (indicator_id, view_mode, level, unit_code, grain, period_start));

-- grain: the targets of one line or one of its objectives, for one unit as it is today and one calendar year
create table objective_statuses (
  level varchar not null, unit_code varchar not null, period_start date not null, line varchar not null,
  objective varchar not null, -- empty for the line as a whole
  targets integer not null, met integer not null, not_met integer not null, not_distinguishable integer not null,
  share_met double not null, -- of all its targets with a shown figure
  achieved double, -- mean way from baseline to target, 0 to 1, of those with both; null where none has
  primary key (level, unit_code, period_start, line, objective));

-- grain: one dated change at one centre, and what its monthly series did from then on (segmented regression)
create table dated_changes (
  indicator_id varchar not null, level varchar not null, unit_code varchar not null,
  change_kind varchar not null, -- support: accompaniment began; plan: an item of the plan arrived
  change_code varchar not null, -- SUPPORT, or the item
  change_date date not null, first_month date not null, -- first whole month after the change
  months_before integer not null, months_after integer not null,
  comparison_units integer, -- centres without such a change whose series was subtracted; null where there were too few
  level_change double not null, level_lower double, level_upper double, -- 95 %, in the unit of the value
  slope_change double not null, slope_lower double, slope_upper double, -- for each month
  effect_6 double not null, effect_6_lower double, effect_6_upper double, -- against the trend before, after six months
  effect_12 double not null, effect_12_lower double, effect_12_upper double,
  standing varchar not null, -- of the effect after twelve months, as in comparisons
  durbin_watson double, -- near 2 without autocorrelation
  rule_set varchar not null, primary key (indicator_id, level, unit_code, change_kind, change_code));

-- grain: one year in which the shown centres of the city have a figure each: how unequal these are
create table inequalities (
  indicator_id varchar not null, period_start date not null, units integer not null,
  units_left_out integer not null, -- centres with a hidden figure
  gini double not null, -- weighted by the denominator, 0 where all are equal
  theil double not null, theil_between double not null, theil_within double not null, -- between districts, within them
  usual_spread double, -- spread of the funnel, chance aside, in the unit of the value
  primary key (indicator_id, period_start));

-- grain: one signal that a unit has to answer
create table signals (
  signal_id varchar primary key, indicator_id varchar not null, level varchar not null, unit_code varchar not null,
  kind varchar not null, -- rule, target, base, break
  rule varchar not null, -- a rule of process_points, target_missed, base_fell, worse_after_change
  rule_set varchar not null, -- versions of the rules that raised it and of those that chose whom to put it to
  raised_on date not null,
  standing varchar not null, -- better, worse, higher, lower
  period_start date not null, value double, reference double, -- mean of the chart, target, or level before
  detail varchar, -- code of the base that fell, or of what changed: SUPPORT or an item of the plan
  answered_on date, cause varchar, decision varchar);

-- grain: one reason why there is no figure
create table reasons (reason varchar primary key, text_ca varchar not null, text_es varchar not null, text_en varchar not null);

-- grain: one source table of the contract, with what the load in force made of its rows
create table source_tables (
  table_name varchar primary key, source varchar not null, kind varchar not null,
  name_ca varchar not null, name_es varchar not null, name_en varchar not null, grain varchar not null,
  contract_version integer not null, read_rows bigint not null, good_rows bigint not null,
  quarantined_rows bigint not null);

-- grain: one source table, centre and month; rows are counted in fifties, rounded down, and fewer are left out: they may be what a hidden figure divides by
create table completeness (
  table_name varchar not null, centre_code varchar not null, month date not null,
  state varchar not null, -- delivered, no_rows, not_delivered, closed
  good_rows bigint, bad_rows bigint, primary key (table_name, centre_code, month));

-- grain: one delivery that was loaded
create table deliveries (
  delivery_id varchar primary key, source varchar, delivery_name varchar, period_start date, period_end date,
  file_count integer, row_count bigint, good_rows bigint, quarantined_rows bigint);

-- grain: one delivery, and when it first arrived here; no part of the content, which is the same wherever it was loaded
create table delivery_arrivals (delivery_id varchar primary key, received_at timestamp not null);

-- grain: one rule that sent rows to quarantine, by table
create table quarantine_counts (table_name varchar not null, rule varchar not null, row_count bigint not null, primary key (table_name, rule));

-- grain: one cell of a published table whose totals follow declared additivity
create table published_table_cells (
  table_id varchar not null, row_position integer not null, row_code varchar not null,
  row_ca varchar not null, row_es varchar not null, row_en varchar not null,
  column_position integer not null, column_code varchar not null,
  column_ca varchar not null, column_es varchar not null, column_en varchar not null,
  value double, state varchar not null, reason varchar, source varchar,
  bound_low double, bound_high double, -- of a total that must not be added up: its largest part, and all parts together
  primary key (table_id, row_code, column_code));

-- grain: one measure of one area at one date from one source
create table context_statistics (
  area_level varchar not null, area_code varchar not null, area_name varchar, measure varchar not null,
  period_date date not null, value double, source varchar not null);

-- grain: one figure as printed in one source
create table published_figures (
  scope varchar not null, measure varchar not null, period varchar not null, published_text varchar not null,
  value double, unit varchar not null, source varchar not null);
