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
  sensitivity varchar not null); -- open, workers, persons: who may see how much of it

-- grain: one indicator, view, unit and period; value = scale * numerator / denominator
create table indicator_values (
  indicator_id varchar not null, view_mode varchar not null, level varchar not null, unit_code varchar not null,
  grain varchar not null, -- month, rolling12, year
  period_start date not null, period_end date not null, -- half open: [period_start, period_end)
  numerator double, denominator double, value double,
  state varchar not null, -- value, zero, suppressed, not_available
  reason varchar, -- key of the table reasons; set where the state is suppressed or not_available
  coverage double, -- share of the unit's centre months whose sources were delivered, 0 to 1
  primary key (indicator_id, view_mode, level, unit_code, grain, period_start));

-- grain: one reason why there is no figure
create table reasons (reason varchar primary key, text_ca varchar not null, text_es varchar not null, text_en varchar not null);

-- grain: one source table of the contract, with what the load in force made of its rows
create table source_tables (
  table_name varchar primary key, source varchar not null, kind varchar not null,
  name_ca varchar not null, name_es varchar not null, name_en varchar not null, grain varchar not null,
  contract_version integer not null, read_rows bigint not null, good_rows bigint not null,
  quarantined_rows bigint not null);

-- grain: one source table, centre and month; row counts of few rows are left out, since few rows are few people
create table completeness (
  table_name varchar not null, centre_code varchar not null, month date not null,
  state varchar not null, -- delivered, no_rows, not_delivered, closed
  good_rows bigint, bad_rows bigint, received_at timestamp, primary key (table_name, centre_code, month));

-- grain: one delivery that was loaded
create table deliveries (
  delivery_id varchar primary key, source varchar, delivery_name varchar, period_start date, period_end date,
  received_at timestamp, file_count integer, row_count bigint, good_rows bigint, quarantined_rows bigint);

-- grain: one rule that sent rows to quarantine, by table
create table quarantine_counts (table_name varchar not null, rule varchar not null, row_count bigint not null, primary key (table_name, rule));

-- grain: one cell of a published table whose totals follow declared additivity
create table published_table_cells (
  table_id varchar not null, row_position integer not null, row_code varchar not null,
  row_ca varchar not null, row_es varchar not null, row_en varchar not null,
  column_position integer not null, column_code varchar not null,
  column_ca varchar not null, column_es varchar not null, column_en varchar not null,
  value double, state varchar not null, reason varchar, source varchar,
  primary key (table_id, row_code, column_code));

-- grain: one measure of one area at one date from one source
create table context_statistics (
  area_level varchar not null, area_code varchar not null, area_name varchar, measure varchar not null,
  period_date date not null, value double, source varchar not null);

-- grain: one figure as printed in one source
create table published_figures (
  scope varchar not null, measure varchar not null, period varchar not null, published_text varchar not null,
  value double, unit varchar not null, source varchar not null);
