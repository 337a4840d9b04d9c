insert into snapshot_info values
  ('snapshot_id', 'SNAPSHOT_ID'), ('city_name', 'Barcelona'), ('data_until', '2025-12-31'),
  ('loaded_at', '2026-01-14T09:30:00Z'), ('published_at', '2026-01-15T10:00:00Z'), ('code_version', '0.1.0'),
  ('baseline_year', '2023'), ('is_simulated', 'true'), ('load_id', 'abc');
insert into reasons values
  ('small_count', 'Protegit: menys de 5 casos', 'Protegido: menos de 5 casos', 'Protected: fewer than 5 cases'),
  ('not_delivered', 'No s''han lliurat les dades', 'No se han entregado los datos', 'The data were not delivered'),
  ('protected', 'Protegit: no es pot mostrar sense revelar xifres de poques persones',
    'Protegido: no se puede mostrar sin revelar cifras de pocas personas',
    'Protected: it cannot be shown without revealing figures of few people'),
  ('denominator_zero', 'No hi ha casos amb què comptar', 'No hay casos con los que contar', 'There are no cases to count with'),
  ('too_few', 'Massa pocs per fer-ne un valor', 'Demasiado pocos para dar un valor', 'Too few to make a value of'),
  ('not_recorded', 'No està anotat', 'No está anotado', 'Not recorded'),
  ('participants_overlap', 'Les mateixes persones poden ser a més d''una sessió: no es poden sumar',
    'Las mismas personas pueden estar en más de una sesión: no se pueden sumar',
    'The same people may be in more than one session: they cannot be added up'),
  ('overlapping', 'Les mateixes persones van venir a diverses sessions: no es poden sumar',
    'Las mismas personas acudieron a varias sesiones: no se pueden sumar',
    'The same people came to several sessions: they cannot be added up');
insert into source_tables values
  ('agenda_entries', 'agenda', 'fact', 'Anotacions d''agenda', 'Anotaciones de agenda', 'Agenda entries', 'one entry', 1, 50123, 50100, 23),
  ('attentions', 'sias', 'fact', 'Atencions', 'Atenciones', 'Attentions', 'one attention', 2, 400123, 400119, 4),
  ('referrals', 'sias', 'fact', 'Derivacions rebudes', 'Derivaciones recibidas', 'Referrals received', 'one referral', 1, 9486, 9486, 0),
  ('centres', 'reference', 'register', 'Centres de serveis socials', 'Centros de servicios sociales', 'Social services centres', 'one centre', 1, 4, 4, 0);
insert into deliveries values
  ('d1', 'sias', 'sias-2025', '2025-01-01', '2026-01-01', 12, 400123, 400100, 23),
  ('d2', 'agenda', 'agenda-2025-12', '2025-12-01', '2026-01-01', 1, 50123, 50119, 4);
insert into delivery_arrivals values ('d1', '2026-01-10 08:00:00'), ('d2', '2026-01-12 08:00:00');
insert into quarantine_counts values ('agenda_entries', 'overlap', 23), ('attentions', 'unknown_code', 4);
insert into published_table_cells values
  ('participation', 1, 'internal', 'Interna (equips professionals)', 'Interna (equipos profesionales)', 'Internal (professional teams)', 1, 'sessions', 'Sessions', 'Sesiones', 'Sessions', 13, 'value', null, 'Impulsem!', null, null),
  ('participation', 1, 'internal', 'Interna (equips professionals)', 'Interna (equipos profesionales)', 'Internal (professional teams)', 2, 'participants', 'Participants', 'Participantes', 'Participants', 561, 'value', null, 'Impulsem!', null, null),
  ('participation', 1, 'internal', 'Interna (equips professionals)', 'Interna (equipos profesionales)', 'Internal (professional teams)', 3, 'contributions', 'Aportacions', 'Aportaciones', 'Contributions', 975, 'value', null, 'Impulsem!', null, null),
  ('participation', 1, 'internal', 'Interna (equips professionals)', 'Interna (equipos profesionales)', 'Internal (professional teams)', 4, 'proposals', 'Propostes', 'Propuestas', 'Proposals', 643, 'value', null, 'Impulsem!', null, null),
  ('participation', 2, 'others', 'Altres actors', 'Otros actores', 'Other players', 1, 'sessions', 'Sessions', 'Sesiones', 'Sessions', 16, 'value', null, 'Impulsem!', null, null),
  ('participation', 2, 'others', 'Altres actors', 'Otros actores', 'Other players', 2, 'participants', 'Participants', 'Participantes', 'Participants', 168, 'value', null, 'Impulsem!', null, null),
  ('participation', 2, 'others', 'Altres actors', 'Otros actores', 'Other players', 3, 'contributions', 'Aportacions', 'Aportaciones', 'Contributions', 317, 'value', null, 'Impulsem!', null, null),
  ('participation', 2, 'others', 'Altres actors', 'Otros actores', 'Other players', 4, 'proposals', 'Propostes', 'Propuestas', 'Proposals', 127, 'value', null, 'Impulsem!', null, null),
  ('participation', 3, 'public', 'Ciutadania', 'Ciudadanía', 'General public', 1, 'sessions', 'Sessions', 'Sesiones', 'Sessions', 5, 'value', null, 'Impulsem!', null, null),
  ('participation', 3, 'public', 'Ciutadania', 'Ciudadanía', 'General public', 2, 'participants', 'Participants', 'Participantes', 'Participants', 70, 'value', null, 'Impulsem!', null, null),
  ('participation', 3, 'public', 'Ciutadania', 'Ciudadanía', 'General public', 3, 'contributions', 'Aportacions', 'Aportaciones', 'Contributions', 81, 'value', null, 'Impulsem!', null, null),
  ('participation', 3, 'public', 'Ciutadania', 'Ciudadanía', 'General public', 4, 'proposals', 'Propostes', 'Propuestas', 'Proposals', 10, 'value', null, 'Impulsem!', null, null),
  ('participation', 4, 'total', 'Total', 'Total', 'Total', 1, 'sessions', 'Sessions', 'Sesiones', 'Sessions', 34, 'value', null, 'Impulsem!', null, null),
  ('participation', 4, 'total', 'Total', 'Total', 'Total', 2, 'participants', 'Participants', 'Participantes', 'Participants', null, 'not_available', 'overlapping', 'Impulsem!', 561, 799),
  ('participation', 4, 'total', 'Total', 'Total', 'Total', 3, 'contributions', 'Aportacions', 'Aportaciones', 'Contributions', 1373, 'value', null, 'Impulsem!', null, null),
  ('participation', 4, 'total', 'Total', 'Total', 'Total', 4, 'proposals', 'Propostes', 'Propuestas', 'Proposals', 780, 'value', null, 'Impulsem!', null, null);
