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
