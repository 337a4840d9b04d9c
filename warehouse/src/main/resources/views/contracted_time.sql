-- grain: one row per professional and working day, as a part of a full-time month of 450 minutes each working day
select
  a.professional_id,
  a.centre_id,
  a.work_date,
  a.contracted_minutes / (450e0 * m.working_days) as full_time_months
from availability a
join (
  select year(day_date) as year, month(day_date) as month, count(*) as working_days
  from calendar
  where is_working
  group by year(day_date), month(day_date)
) m on year(a.work_date) = m.year and month(a.work_date) = m.month
