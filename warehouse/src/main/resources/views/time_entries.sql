-- grain: one block of one professional's time, with the family of its activity
select
  e.professional_id,
  e.centre_id,
  e.work_date,
  e.start_minute,
  e.end_minute,
  e.end_minute - e.start_minute as minutes,
  e.activity_code,
  e.process_code,
  e.place_code,
  a.family,
  a.is_bureaucratic,
  a.is_intervention
from agenda_entries e
join activities a on e.activity_code = a.activity_code
