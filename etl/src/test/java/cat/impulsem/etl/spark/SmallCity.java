package cat.impulsem.etl.spark;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Six centres in three districts over twenty-seven months, made of remainders: centre 3 merges into 4, and centre 5 moves
 * to another district in the middle of a month.
 */
final class SmallCity {
    private static final String DAYS = "(select cast(d as date) as day, cast(d as date) - date '2022-10-01' as i"
            + " from range(timestamp '2022-10-01', timestamp '2025-01-01', interval 1 day) r(d))";
    private static final String CENTRES =
            "(values (1, '01'), (2, '01'), (3, '02'), (4, '02'), (5, '02'), (6, '03')) c(centre, district)";
    private static final String OPEN = " (centre <> 3 or day < date '2024-02-01')";

    private final Contracts contracts = Contracts.load();
    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    private SmallCity() {
        registers();
        territory();
        programme();
        agenda();
        records();
        deadlines();
        actions();
        phases();
        reviews();
        people();
        aims();
        participation();
    }

    static StoreLayout write(Path root) throws IOException {
        StoreLayout store = new StoreLayout(root);
        Path load = store.loads().resolve("small");
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            new SmallCity().write(engine, load);
        }
        new Pointer(store.currentLoad()).write("small");
        return store;
    }

    private void write(DuckDbEngine engine, Path load) throws IOException {
        for (String table : sources.keySet()) {
            Path folder = Files.createDirectories(load.resolve("facts").resolve(table));
            engine.execute("copy (" + select(contracts.get(table)) + ") to '" + folder.resolve("part.parquet")
                    + "' (format parquet)");
        }
        Path ledger = Files.createDirectories(load.resolve("ledger"));
        engine.execute("copy (select 'small' as source, t.name as table_name, centre as centre_id,"
                + " cast(m as date) as month, 'delivered' as state, 100::bigint as good_rows, 0::bigint as bad_rows,"
                + " timestamp '2025-02-01 00:00:00' as received_at, 'd' as delivery_ids from " + CENTRES
                + ", range(timestamp '2022-10-01', timestamp '2025-01-01', interval 1 month) r(m),"
                + " (values ('agenda_entries'), ('availability'), ('procedures'), ('attentions'), ('sessions'),"
                + " ('referrals'), ('gateway_contacts'), ('complaints'), ('advice_requests')) t(name)) to '"
                + ledger.resolve("part.parquet") + "' (format parquet)");
    }

    private String select(TableContract contract) {
        Map<String, String> given = columns.get(contract.table());
        return contract.columns().stream()
                .map(column -> "cast(" + given.getOrDefault(column.name(), "null") + " as "
                        + column.type().duckDb() + ") as " + column.name())
                .collect(Collectors.joining(", ", "select ", " from " + sources.get(contract.table())));
    }

    private void table(String name, String source, String... namesAndExpressions) {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (int i = 0; i < namesAndExpressions.length; i += 2) {
            expressions.put(namesAndExpressions[i], namesAndExpressions[i + 1]);
        }
        columns.put(name, expressions);
        sources.put(name, source);
    }

    private void registers() {
        table("districts", "(values ('01'), ('02'), ('03')) d(code)", "district_code", "code", "district_name", "code");
        table(
                "centres",
                CENTRES,
                "centre_id",
                "centre",
                "centre_name",
                "'Centre ' || centre",
                "opened_date",
                "'2020-01-01'",
                "closed_date",
                "case when centre = 3 then '2024-02-01' end",
                "is_simulated",
                "true");
        table(
                "centre_districts",
                "(values (1, '01', '2020-01-01', null), (2, '01', '2020-01-01', null), (3, '02', '2020-01-01', null),"
                        + " (4, '02', '2020-01-01', null), (5, '02', '2020-01-01', '2024-02-15'),"
                        + " (5, '03', '2024-02-15', null), (6, '03', '2020-01-01', null)) s(c, d, f, t)",
                "centre_id",
                "c",
                "district_code",
                "d",
                "valid_from",
                "f",
                "valid_to",
                "t");
        table(
                "successions",
                "(values (1)) s(one)",
                "predecessor_id",
                "3",
                "successor_id",
                "4",
                "event_date",
                "'2024-02-01'",
                "kind",
                "'MERGE'",
                "weight",
                "1");
        table(
                "activities",
                "(values ('REG', true, false), ('IND', false, true), ('GRP', false, true), ('COM', false, true),"
                        + " ('REP', true, false), ('TEAM', false, false), ('CARE', false, false), ('NET', false, false))"
                        + " a(code, bur, hav)",
                "activity_code",
                "code",
                "activity_name",
                "code",
                "family",
                "code",
                "is_bureaucratic",
                "bur",
                "is_intervention",
                "hav");
        table(
                "processes",
                "(values ('R1', 'REPORT'), ('E1', 'EXTERNAL'), ('B1', 'BENEFIT'), ('CHILD_RISK', 'OTHER')) p(code,"
                        + " kind)",
                "process_code",
                "code",
                "process_name",
                "code",
                "kind",
                "p.kind",
                "owner_system",
                "case when code = 'E1' then 'HOUSING' else 'SS' end");
    }

    private void territory() {
        table("calendar", DAYS + " d", "day_date", "day", "is_working", "i % 7 < 5");
        table(
                "populations",
                "(select * from " + CENTRES + ", range(2023, 2025) y(year))",
                "centre_id",
                "centre",
                "year",
                "year",
                "resident_count",
                "10000 + 700 * centre + 130 * (year - 2023)",
                "need_index",
                "0.7 + 0.1 * centre");
        table(
                "funding",
                "(values (2023, 'GENERALITAT', 700001), (2024, 'GENERALITAT', 730003), (2024, 'CITY', 900000))"
                        + " f(year, payer, amount)",
                "year",
                "year",
                "payer_code",
                "payer",
                "amount_eur",
                "amount");
        // Professional 0 leaves every other centre in the middle of February 2024.
        table(
                "professionals",
                "(select * from " + CENTRES + ", range(0, 6) p(k))",
                "professional_id",
                "'p' || (centre * 10 + k)",
                "centre_id",
                "centre",
                "role_code",
                "['TS', 'ES', 'TS', 'PSI', 'ADM', 'DIR'][1 + cast(k as integer)]",
                "valid_from",
                "date '2020-01-01'",
                "valid_to",
                "case when k = 0 and centre % 2 = 0 then date '2024-02-15' end");
        table(
                "case_files",
                "(select * from " + CENTRES + ", range(0, 40) f(n))",
                "case_file_id",
                "centre || '-' || n",
                "centre_id",
                "centre",
                "intensity",
                "case when n % 3 = 0 then 'HIGH' else 'LOW' end",
                "opened_date",
                "date '2023-06-01' + cast((n * 17 + centre * 5) % 290 as integer)",
                "closed_date",
                "case when n % 4 = 0 then date '2024-02-01' + cast(n as integer) end");
    }

    private void programme() {
        table(
                "plan_items",
                "range(0, 12) i(n)",
                "item_id",
                "'I' || n",
                "item_name",
                "'I' || n",
                "objective_code",
                "(1 + n % 5) || '.1'",
                "facet",
                "'INT'",
                "line_number",
                "1 + n % 5",
                "weight",
                "1 + n % 3",
                "budget_eur",
                "1000.0 * (n % 4)",
                "funding_text",
                "case when n % 2 = 0 then 'Own' end",
                "planned_start",
                "date '2023-11-01' + cast(n * 15 as integer)",
                "planned_end",
                "date '2025-01-01'");
        table(
                "plan_progress",
                "(select * from range(0, 10) i(n), (values (date '2023-12-31', 1), (date '2024-02-29', 2)) r(day,"
                        + " time))",
                "item_id",
                "'I' || n",
                "as_of_date",
                "day",
                "progress",
                "time * (n % 3) / 4.0");
        table(
                "plan_scopes",
                "(select * from range(0, 12) i(n), " + CENTRES + " where (n + centre) % 4 > 0)",
                "item_id",
                "'I' || n",
                "centre_id",
                "centre",
                "due_date",
                "date '2023-12-31' + cast(n * 10 as integer)",
                "deployed_date",
                "case when (n * centre) % 3 > 0 then date '2023-12-31' + cast((n * centre * 7) % 90 as integer) end");
        table(
                "resources",
                "(select * from range(0, 30) r(n))",
                "resource_id",
                "'R' || n",
                "centre_id",
                "1 + n % 6",
                "available_date",
                "date '2023-12-01' + cast(n * 4 as integer)",
                "fte",
                "0.5 * (1 + n % 3)",
                "objective_code",
                "case when n % 4 > 0 then '2.1' end");
        table(
                "support_periods",
                CENTRES,
                "centre_id",
                "centre",
                "support_from",
                "date '2021-01-01'",
                "support_to",
                "date '2022-12-20'");
    }

    private void agenda() {
        String workDays = DAYS + " d, " + CENTRES + ", range(0, 7) p(k) where i % 13 = 0 and" + OPEN;
        // Professional 6 belongs to two centres on one day: blocks of one centre must not swallow the other's.
        String who = "'p' || case when k = 6 then 100 + centre % 2 else centre * 10 + k end";
        table(
                "agenda_entries",
                "(select * from " + DAYS + " d, " + CENTRES
                        + ", range(0, 7) p(k), range(0, 6) b(n) where i % 13 = 0 and" + OPEN
                        + " and (k < 6 or n % 3 = centre % 3))",
                "entry_id",
                "'e' || i || '-' || centre || '-' || k || '-' || n",
                "professional_id",
                who,
                "centre_id",
                "centre",
                "work_date",
                "day",
                "start_minute",
                "480 + 60 * n + 5 * ((i + k + n) % 4)",
                "end_minute",
                "480 + 60 * n + 5 * ((i + k + n) % 4) + 30 + (i + centre + n) % 15",
                "activity_code",
                "case when day >= date '2024-01-01' and (i + k * 2 + n) % 18 = 0 then 'COM' else ['REG', 'IND', 'GRP',"
                        + " 'COM', 'REP', 'TEAM', 'IND', 'CARE', 'NET'][1 + (i + k * 2 + n) % 9] end",
                "process_code",
                "[null, 'R1', 'E1', 'B1'][1 + (i + n) % 4]",
                "place_code",
                "['CENTRE', 'HOME', 'CENTRE', 'TERRITORY', null][1 + (i + centre + n) % 5]",
                "recorded_date",
                "day");
        table(
                "availability",
                "(select * from " + workDays + ")",
                "professional_id",
                who,
                "centre_id",
                "centre",
                "work_date",
                "day",
                "contracted_minutes",
                "300",
                "absent_minutes",
                "case when i % 11 = k then 300 else 0 end",
                "covered_minutes",
                "case when i % 11 = k and i % 4 > 0 then 150 end");
    }

    private void records() {
        String daily = "(select * from " + DAYS + " d, " + CENTRES + ", range(0, 3) p(k) where" + OPEN + ")";
        String id = "i || '-' || centre || '-' || k";
        table(
                "attentions",
                daily,
                "attention_id",
                id,
                "person_id",
                "case when (i + k) % 17 = 0 then 'new' || i || '-' || centre"
                        + " else 'person' || (i * 7 + centre * 3 + k * 5) % 211 end",
                "centre_id",
                "centre",
                "professional_id",
                "'p' || (centre * 10 + k)",
                "requested_date",
                "day - cast((i + k) % 40 as integer)",
                "attended_date",
                "day",
                "kind",
                "['FIRST', 'FOLLOWUP', 'URGENT'][1 + (i + k) % 3]",
                "mode",
                "'IND'",
                "channel",
                "['CENTRE', 'PHONE', 'HOME', 'EMAIL'][1 + (i + centre + k) % 4]",
                "subject_code",
                "['S', 'T'][1 + (i + centre) % 2]",
                "status",
                "case when i % 9 = 0 then 'NOSHOW' else 'DONE' end",
                "is_community_checked",
                "(i + k) % 4 > 0",
                "community_level",
                "case when (i + k) % 4 > 0 then (i + centre * k) % 3 end",
                "recorded_date",
                "day");
        table(
                "sessions",
                "(select * from " + daily + " where i % 6 = centre and k = 0)",
                "session_id",
                id,
                "centre_id",
                "centre",
                "session_date",
                "day",
                "minutes",
                "90",
                "staff_minutes",
                "120",
                "session_kind",
                "['INFO', 'INFO', 'SUPPORT'][1 + i % 3]",
                "subject_code",
                "['S', 'T', 'U'][1 + i % 3]",
                "is_joint",
                "i % 5 = 0",
                "recorded_date",
                "day");
        table(
                "session_attendances",
                "(select distinct i, centre, (i * 7 + n * 13) % 211 as person from " + daily
                        + ", range(0, 9) q(n) where i % 6 = centre and k = 0)",
                "session_id",
                "i || '-' || centre || '-0'",
                "person_id",
                "case when person % 5 = 0 then 'new' || i || '-' || person else 'person' || person end");
        table(
                "procedures",
                daily,
                "procedure_id",
                id,
                "centre_id",
                "centre",
                "process_code",
                "['R1', 'B1', 'E1', 'CHILD_RISK'][1 + (i + k) % 4]",
                "requested_date",
                "day",
                "closed_date",
                "case when (i + centre) % 4 > 0 then day + cast(i % 35 as integer) end",
                "managed_by",
                "case when (i + k) % 5 > 1 then 'OFFICE' else 'CSS' end",
                "person_id",
                "case when i % 13 > 0 then 'person' || (i * 5 + centre + k) % 211 end",
                "recorded_date",
                "day");
        table(
                "referrals",
                daily,
                "referral_id",
                id,
                "centre_id",
                "centre",
                "person_id",
                "case when k < 2 then 'person' || (i * 7 + k) % 53 end",
                "origin_code",
                "['HEALTH', 'SCHOOL'][1 + i % 2]",
                "received_date",
                "day",
                "is_assessed",
                "i % 5 > 0",
                "is_appropriate",
                "case when i % 5 > 0 then (i + k + centre) % 6 > 1 end",
                "recorded_date",
                "day");
    }

    private void actions() {
        table(
                "actions",
                "range(1, 13) a(n)",
                "action_id",
                "'A' || n",
                "action_name",
                "'A' || n",
                "lead_centre_id",
                "1 + n % 6",
                "typology",
                "'OBERT'",
                "started_date",
                "date '2023-01-10' + cast(n * 30 as integer)",
                "ended_date",
                "case when n % 3 = 0 then date '2024-02-20' end");
        table(
                "action_centres",
                "(select distinct n, 1 + (n * m) % 6 as centre from range(1, 13) a(n), range(1, 4) b(m))",
                "action_id",
                "'A' || n",
                "centre_id",
                "centre",
                "since_date",
                "case when (n + centre) % 4 = 0 then date '2024-02-10' end",
                "until_date",
                "case when (n + centre) % 5 = 0 then date '2024-03-10' end");
        table(
                "action_headcounts",
                "(select * from range(1, 13) a(n), range(0, 3) b(m) where (n + m) % 3 > 0)",
                "action_id",
                "'A' || n",
                "count_date",
                "date '2024-01-10' + cast(n * 9 + m * 60 as integer)",
                "headcount",
                "3 * n + m");
        table(
                "action_participants",
                "(select * from range(1, 13) a(n), range(0, 40) b(m))",
                "action_id",
                "'A' || n",
                "person_id",
                "'person' || (n * 17 + m * 3) % 101",
                "role_code",
                "['ATTEND', 'DRIVING'][1 + m % 2]",
                "first_date",
                "date '2023-12-01' + cast((n * 11 + m * 5) % 120 as integer)",
                "has_attended",
                "m % 4 > 0");
    }

    private void deadlines() {
        String daily = "(select * from " + DAYS + " d, " + CENTRES + " where" + OPEN + ")";
        String id = "i || '-' || centre";
        table(
                "gateway_contacts",
                daily,
                "contact_id",
                id,
                "centre_id",
                "centre",
                "contact_date",
                "day",
                "channel",
                "'DESK'",
                "is_answered",
                "i % 7 > 0",
                "is_resolved",
                "i % 7 > 0 and (i + centre) % 3 = 0");
        table(
                "complaints",
                daily,
                "complaint_id",
                id,
                "centre_id",
                "centre",
                "received_date",
                "day",
                "answered_date",
                "case when (i + centre) % 5 > 0 then day + cast((i * centre) % 50 as integer) end");
        table(
                "advice_requests",
                daily,
                "request_id",
                id,
                "centre_id",
                "centre",
                "asked_date",
                "day",
                "answered_date",
                "case when (i + centre) % 6 > 0 then day + cast((i * centre) % 10 as integer) end");
    }

    /** Each action goes through four phases, one in four goes back from the third to the second. */
    private void phases() {
        String stays = "(values (1, 1, 0, 50), (2, 2, 50, 150), (3, 3, 150, 300), (4, 2, 300, 340), (5, 3, 340, 400),"
                + " (6, 4, 300, 420)) s(number, phase, first, until)";
        String first = "date '2022-11-01' + cast(n * 27 + first as integer)";
        String left = "date '2022-11-01' + cast(n * 27 + until as integer)";
        table(
                "action_phases",
                "(select * from range(1, 13) a(n), " + stays
                        + " where case when n % 4 = 0 then number < 6 else number not in (4, 5) end)",
                "action_id",
                "'A' || n",
                "phase_number",
                "phase",
                "entered_date",
                first,
                "left_date",
                "case when " + left + " < date '2024-03-20' then " + left + " end");
        table(
                "action_evaluations",
                "(select * from range(1, 13) a(n), range(0, 5) r(time), (values (1, 'NEEDS'), (2, 'ASSETS'),"
                        + " (3, 'CITIZENS'), (4, 'RELATIONS')) e(number, element), (values (1, 'TEAM'), (2, 'CITIZEN'))"
                        + " w(who, evaluator) where who = 1 or n % 3 > 0)",
                "action_id",
                "'A' || n",
                "evaluated_date",
                "date '2023-01-20' + cast(time * 90 + n as integer)",
                "evaluator",
                "evaluator",
                "element_code",
                "element",
                "score",
                "1 + (n * 5 + number * who + time) % 7 % 3");
        table(
                "action_entities",
                "(select distinct n, (n * m) % 9 as entity from range(1, 13) a(n), range(0, 4) b(m) where n % 5 > 0)",
                "action_id",
                "'A' || n",
                "entity_id",
                "'E' || entity",
                "since_date",
                "date '2023-12-01' + cast((n * 17 + entity * 23) % 120 as integer)");
        table(
                "action_notes",
                "(select * from range(1, 13) a(n), range(0, 20) b(m))",
                "note_id",
                "n || '-' || m",
                "action_id",
                "'A' || n",
                "centre_id",
                "1 + (n * m) % 6",
                "noted_date",
                "date '2023-12-01' + cast((n * 11 + m * 6) % 120 as integer)",
                "element_code",
                "'CITIZENS'",
                "polarity",
                "['OPP', 'IMP'][1 + (n + m) % 2]");
        table(
                "action_professionals",
                "(select * from range(1, 13) a(n), range(0, 3) b(m))",
                "action_id",
                "'A' || n",
                "professional_id",
                "'p' || ((1 + n % 6) * 10 + m)",
                "since_date",
                "date '2023-12-01' + cast((n * 11 + m * 30) % 120 as integer)");
    }

    private void reviews() {
        String reviews = "(values (date '2023-06-30', 1), (date '2023-12-31', 2), (date '2024-02-29', 3)) r(day, time)";
        String codes = "(values ('TEAM_SPACE', 1), ('AGENDA', 2), ('PLAN', 3)) k(code, number)";
        String cells = "(select * from " + reviews + ", " + CENTRES + ", " + codes + " where" + OPEN + ")";
        table(
                "base_statuses",
                cells,
                "centre_id",
                "centre",
                "base_code",
                "code",
                "as_of_date",
                "day",
                "status_level",
                "(centre + time * number) % 4");
        table(
                "condition_statuses",
                cells,
                "centre_id",
                "centre",
                "condition_code",
                "['STRATEGY', 'AGENDAS', 'SKILLS'][number]",
                "as_of_date",
                "day",
                "status_level",
                "(centre + time * number) % 4",
                "team_level",
                "case when number < 3 then (centre + time) % 4 end");
        table(
                "stage_statuses",
                "(select * from " + reviews + ", " + CENTRES + " where" + OPEN + ")",
                "centre_id",
                "centre",
                "as_of_date",
                "day",
                "stage_number",
                "1 + (centre + time) % 4");
        table(
                "method_uses",
                cells,
                "method_code",
                "code",
                "centre_id",
                "centre",
                "as_of_date",
                "day",
                "is_in_use",
                "(centre + time * number) % 3 > 0");
        table(
                "networks",
                "(select * from range(0, 5) n(n), " + CENTRES + " where (n + centre) % 3 > 0)",
                "network_id",
                "'N' || n",
                "centre_id",
                "centre",
                "from_date",
                "date '2023-01-01' + cast(n * 80 + centre * 20 as integer)",
                "to_date",
                "case when centre = 3 then date '2024-02-01' when n = 4 then date '2024-03-01' end",
                "is_led",
                "n = centre",
                "kind",
                "'HEALTH'");
    }

    private void people() {
        table(
                "subjects",
                "(values ('S', true), ('T', true), ('U', false)) s(code, suitable)",
                "subject_code",
                "code",
                "subject_name",
                "code",
                "is_group_suitable",
                "suitable");
        // Professional 0 of each centre moves to the next one in the middle of February 2024.
        table(
                "professionals",
                "(select centre, k, 0 as stay from " + CENTRES
                        + ", range(0, 7) p(k) union all select centre, 0, 1 from " + CENTRES + ")",
                "professional_id",
                "'p' || (centre * 10 + k)",
                "centre_id",
                "case when stay = 0 then centre else 1 + centre % 6 end",
                "role_code",
                "'TS'",
                "valid_from",
                "case when stay = 0 then date '2020-01-01' else date '2024-02-15' end",
                "valid_to",
                "case when k = 0 and stay = 0 then date '2024-02-15' when k = 6 then date '2024-03-01' end");
        table(
                "session_professionals",
                "(select * from " + DAYS + " d, " + CENTRES + ", range(0, 2) p(k) where i % 6 = centre and" + OPEN
                        + ")",
                "session_id",
                "i || '-' || centre || '-0'",
                "professional_id",
                "'p' || ((1 + (centre + k * i) % 6) * 10 + i % 7)");
        table(
                "minimum_income",
                "(select * from range(0, 200) p(n), (values (date '2023-12-31', 1), (date '2024-02-29', 2)) r(day,"
                        + " time))",
                "person_id",
                "'person' || n",
                "centre_id",
                "1 + n % 6",
                "as_of_date",
                "day",
                "is_eligible",
                "n % 7 > 0",
                "is_receiving",
                "(n + time) % 3 > 0");
    }

    private void aims() {
        table(
                "targets",
                "(values ('L1.A', 30, 25, null), ('L2.A', 20, 30, null), ('L3.3a', null, null, 9), ('L4.4b', 60, 90, null))"
                        + " t(id, baseline, target, high)",
                "indicator_id",
                "id",
                "level",
                "'CITY'",
                "unit_code",
                "'city'",
                "period_start",
                "date '2024-01-01'",
                "baseline",
                "t.baseline",
                "target",
                "t.target",
                "limit_high",
                "t.high");
        table(
                "signal_answers",
                "(select * from range(0, 40) s(n))",
                "signal_id",
                "'S' || n",
                "level",
                "case n % 8 when 6 then 'CITY' when 7 then 'DISTRICT' else 'CENTRE' end",
                "unit_code",
                "case n % 8 when 6 then 'city' when 7 then '0' || (1 + n % 3) else cast(1 + n % 6 as varchar) end",
                "centre_id",
                "case when n % 8 < 6 then 1 + n % 6 end",
                "indicator_id",
                "'L1.A'",
                "raised_date",
                "date '2023-12-01' + cast(n * 3 as integer)",
                "answered_date",
                "case when n % 3 > 0 then date '2023-12-01' + cast(n * 3 + n % 40 as integer) end",
                "cause_code",
                "case when n % 3 > 0 then 'STAFF' end",
                "decision_code",
                "case when n % 3 > 0 then 'NONE' end");
    }

    private void participation() {
        table(
                "participation_events",
                "range(0, 12) e(n)",
                "event_id",
                "'V' || n",
                "dimension",
                "['INTERNAL', 'CITIZEN'][1 + n % 2]",
                "event_date",
                "date '2023-12-20' + cast(n * 9 as integer)",
                "centre_id",
                "case when n % 3 > 0 then 1 + n % 6 end");
        table(
                "participation_attendances",
                "(select * from range(0, 12) e(n), range(0, 10) p(m))",
                "event_id",
                "'V' || n",
                "person_id",
                "'person' || (n * 5 + m * 7) % 60",
                "professional_id",
                "case when n % 2 = 0 and m > 0 then 'p' || ((1 + (n + m) % 6) * 10 + m % 7) end");
        table(
                "participation_headcounts",
                "(select * from range(0, 12) e(n) where n % 2 > 0)",
                "event_id",
                "'V' || n",
                "headcount",
                "5 + n");
        table(
                "contributions",
                "range(0, 90) c(n)",
                "contribution_id",
                "'C' || n",
                "dimension",
                "'CITIZEN'",
                "said_date",
                "date '2024-01-01' + cast(n as integer)");
        table(
                "contribution_proposals",
                "(select distinct n, (n * m) % 20 as proposal from range(0, 90) c(n), range(1, 3) l(m) where n % 3 >"
                        + " 0)",
                "contribution_id",
                "'C' || n",
                "proposal_id",
                "'R' || proposal");
        table(
                "proposals",
                "range(0, 20) p(n)",
                "proposal_id",
                "'R' || n",
                "objective_code",
                "'1.1'",
                "status",
                "'OPEN'",
                "item_id",
                "case when n % 2 = 0 then 'I1' end");
    }
}
