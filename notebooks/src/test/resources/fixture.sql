-- Three districts and fourteen months of invented figures, few enough to check by eye.
insert into snapshot_info values
  ('snapshot_id', '20250305T060000Z-fixture'), ('city_name', 'Ciutat de prova'), ('data_until', '2025-02-28'),
  ('loaded_at', '2025-03-05T05:00:00Z'), ('published_at', '2025-03-05T06:00:00Z'), ('code_version', '0.1.0'),
  ('baseline_year', '2024'), ('is_simulated', 'true'), ('load_id', 'fixture');

insert into units (view_mode, level, unit_code, unit_name, district_code, is_simulated) values
  ('is', 'city', 'city', 'Ciutat de prova', null, true),
  ('is', 'district', '01', 'Ciutat Vella', '01', true),
  ('is', 'district', '02', 'Eixample', '02', true),
  ('is', 'district', '03', 'Sants-Montjuïc', '03', true),
  ('was', 'district', '01', 'Ciutat Vella, abans', '01', true);

insert into indicators
  (indicator_id, version, valid_from, position, is_headline, line, name_ca, name_es, name_en, definition_ca,
   definition_es, definition_en, question_ca, question_es, question_en, unit, decimals, scale, direction, kind,
   over_centres, over_time, sources, sql_text)
select id, version, date '2024-01-01', position, true, line, name_ca, name_es, name_en, '…', '…', '…', '?', '?', '?',
  unit, 1, 100, 'down', 'ratio', 'ratio of sums', 'ratio of sums', 'agenda_entries', 'select 1'
from (values
  ('L1.A', 2, 1, 'L1', 'Quota de temps burocràtic', 'Cuota de tiempo burocrático', 'Bureaucratic time share', 'percent'),
  ('L3.2a', 1, 2, 'L3', 'Derivacions inadequades', 'Derivaciones inadecuadas', 'Inappropriate referrals', 'percent'))
  as given (id, version, position, line, name_ca, name_es, name_en, unit);

insert into reasons values
  ('few_cases', 'menys de 5 casos', 'menos de 5 casos', 'fewer than 5 cases'),
  ('not_delivered', 'no s''ha rebut la font', 'no se ha recibido la fuente', 'source not delivered');

-- January 2024 is month 0. District 01 falls by half a point a month from 40 %, 02 rises by a quarter from 30 %,
-- 03 stays at 35 %; the last month of 03 has no row at all.
insert into indicator_values
select 'L1.A', 'is', 'district', unit_code, 'month',
  (date '2024-01-01' + to_months(month))::date, (date '2024-01-01' + to_months(month + 1))::date,
  share * 10, 1000, share, 'value', null, 1, null, null, '', 1
from (
  select month, unit_code, first_share + month * step as share
  from range(14) as months (month)
  cross join (values ('01', 40.0, -0.5), ('02', 30.0, 0.25), ('03', 35.0, 0.0)) as districts (unit_code, first_share, step))
where not (unit_code = '03' and month = 13);

update indicator_values set numerator = 0, value = 0, state = 'zero'
where unit_code = '01' and period_start = date '2024-08-01';
update indicator_values set numerator = null, denominator = null, value = null, state = 'suppressed', reason = 'few_cases'
where unit_code = '02' and period_start = date '2024-08-01';
update indicator_values set numerator = null, denominator = null, value = null, state = 'not_available', reason = 'not_delivered'
where unit_code = '03' and period_start in (date '2024-10-01', date '2024-11-01');
-- What must not appear: the other view of history and the other grains.
insert into indicator_values values
  ('L1.A', 'was', 'district', '01', 'month', date '2025-03-01', date '2025-04-01', 99, 100, 99, 'value', null, 1, null, null, '', 1),
  ('L1.A', 'is', 'district', '01', 'year', date '2024-01-01', date '2025-01-01', 98, 100, 98, 'value', null, 1, null, null, '', 1),
  ('L1.A', 'is', 'city', 'city', 'month', date '2025-02-01', date '2025-03-01', 97, 100, 97, 'value', null, 1, null, null, '', 1);
