-- grain: one attention that was held
select
  person_id,
  centre_id,
  professional_id,
  requested_date,
  attended_date,
  kind,
  mode,
  channel,
  subject_code,
  minutes,
  is_community_checked,
  community_level
from attentions
where status = 'DONE'
