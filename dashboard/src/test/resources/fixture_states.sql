-- One centre for each sign: 1 incomplete, 2 zero, 3 protected, 4 not available; centre 4 is what two centres became.
update indicator_values set coverage = 0.75
  where indicator_id = 'L1.A' and level = 'centre' and unit_code = '1' and period_end = '2026-01-01';
update indicator_values set numerator = 0, value = 0, state = 'zero'
  where indicator_id = 'L3.2a' and level = 'centre' and unit_code = '2' and period_end = '2026-01-01';
update indicator_values set numerator = null, denominator = null, value = null, state = 'suppressed', reason = 'small_count'
  where indicator_id in ('L3.1a', 'C.H') and level = 'centre' and unit_code = '3' and period_end = '2026-01-01';
update indicator_values set numerator = null, denominator = null, value = null, state = 'not_available', reason = 'not_delivered'
  where indicator_id = 'L2.1a' and level = 'centre' and unit_code = '4' and period_end = '2026-01-01';
update completeness set good_rows = null, bad_rows = null where table_name = 'referrals' and centre_code = '2' and state = 'delivered';
insert into units values ('was', 'centre', '9', 'CSS Antic', '02', '2010-01-01', '2024-01-01', false,
  'L''1/1/2024 es va unir a un altre.', 'El 1/1/2024 se unió a otro.', 'On 1/1/2024 it joined another.');
update units set
  note_ca = 'Des del 2024 reuneix dos centres anteriors; les xifres d''abans són la suma de tots dos.',
  note_es = 'Desde 2024 reúne dos centros anteriores; las cifras de antes son la suma de ambos.',
  note_en = 'Since 2024 it unites two former centres; earlier figures are the sum of both.'
  where level = 'centre' and unit_code = '4';
-- As in a real snapshot an objective stands in a column of its own. Two targets of the city, one of district 01.
update indicators set objective = substr(line, 2), line = substr(line, 1, 2) where line like 'L_.%';
insert into target_statuses values
  ('L1.1a', 'is', 'city', 'city', 'rolling12', '2025-01-01', 'fixed', null, 200, null, null, 'met'),
  ('L2.1a', 'is', 'city', 'city', 'rolling12', '2025-01-01', 'fixed', null, 90, null, null, 'not_met'),
  ('L4.4b', 'is', 'city', 'city', 'rolling12', '2025-01-01', 'band', null, null, 85, 95, 'not_distinguishable'),
  ('L1.1a', 'is', 'district', '01', 'rolling12', '2025-01-01', 'fixed', null, 200, null, null, 'met');
-- L1.1a: December is provisional. L2.A of district 1: bounds of the twelve months; centre 1 records little in December.
update indicator_values set flags = 'provisional' where indicator_id = 'L1.1a' and period_end = '2026-01-01' and grain = 'month';
update indicator_values set bound_low = 10, bound_high = 40
  where indicator_id = 'L2.A' and level = 'district' and unit_code = '01' and grain = 'rolling12';
update indicator_values set flags = 'low_recording'
  where indicator_id = 'L2.A' and level = 'centre' and unit_code = '1' and period_end = '2026-01-01' and grain = 'month';
-- L3.2a follows another definition since July 2025; the city's months by the one before are a unit higher.
insert into indicator_versions values
  ('L3.2a', 1, '2016-01-01', '2025-07-01', 'primera definició', 'primera definición', 'first definition', null, 'Primera definició.', 'Primera definición.', 'First definition.', 'select 1'),
  ('L3.2a', 2, '2025-07-01', null, 'compta els retorns', 'cuenta las devoluciones', 'counts returns', null, 'Segona definició.', 'Segunda definición.', 'Second definition.', 'select 2');
update indicator_values set definition_version = 2 where indicator_id = 'L3.2a' and period_end > '2025-07-01';
insert into indicator_overlaps
  select indicator_id, 1, 'city', grain, period_start, period_end, numerator, denominator, value + 1, state, reason
  from indicator_values
  where indicator_id = 'L3.2a' and level = 'city' and grain = 'month' and period_start >= '2025-07-01';
update published_table_cells set bound_low = 561, bound_high = 799 where row_code = 'total' and column_code = 'participants';
