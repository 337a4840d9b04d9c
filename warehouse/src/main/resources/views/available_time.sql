-- grain: one row per professional and working day
select
  professional_id,
  centre_id,
  work_date,
  contracted_minutes,
  absent_minutes,
  contracted_minutes - absent_minutes as available_minutes
from availability
