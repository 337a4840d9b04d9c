package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The plan: its items, its money, where each item has arrived, and what new resources brought. */
final class Plan {

    private final Ground ground;

    Plan(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Block>> blocks() {
        return List.of(() -> new PlanItems(ground.screen()).block(), this::funding, this::rollout, this::resources);
    }

    private Block funding() {
        Answer answer = ground.sources().of("F1.A.funding");
        return ground.blocks().of("funding", answer, this::fundingFinding, this::fundingTable);
    }

    private String fundingFinding(Answer answer) {
        List<AnalysisFigure> budgets = answer.figures().codes(1).stream()
                .map(item -> answer.of("budget", item.id(), "ALL"))
                .toList();
        long told = budgets.stream().filter(AnalysisFigure::hasFigure).count();
        double sum = budgets.stream().mapToDouble(budget -> budget.or(0)).sum();
        return told == budgets.size()
                ? ground.texts()
                        .get(
                                "programme.finding.funding",
                                budgets.size(),
                                ground.tables().count(sum))
                : ground.texts()
                        .get(
                                "programme.finding.funding.some",
                                told,
                                budgets.size(),
                                ground.tables().count(sum),
                                budgets.size() - told);
    }

    private ScreenTable fundingTable(Answer answer) {
        Measure budget = answer.analysis().measure("budget");
        List<Column> columns = List.of(
                Column.words(ground.texts()
                        .of(answer.analysis().dimensions().get(1).label())
                        .orElse("")),
                Column.numbers(ground.texts().get("programme.column.items")),
                ground.tables().column(budget));
        List<Row> rows = answer.figures().codes(2).stream()
                .map(source -> {
                    List<AnalysisFigure> items = answer.figures().codes(1).stream()
                            .filter(item ->
                                    answer.figures().codesWithin(item.id()).contains(source))
                            .map(item -> answer.of("budget", item.id(), source.id()))
                            .toList();
                    double sum = items.stream().mapToDouble(item -> item.or(0)).sum();
                    return new Row(
                            List.of(
                                    Cell.text(ground.tables().name(source)),
                                    Cell.number(ground.tables().count(items.size()), items.size(), 0),
                                    Cell.number(ground.tables().count(sum), sum, 0)),
                            source.id().equals("ALL") ? "total" : null);
                })
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private Block rollout() {
        Answer parts = ground.sources().ofParts("F1.B.items");
        Answer whole = ground.sources().of("F1.B.items");
        Block block = ground.blocks().of("rollout", parts, answer -> rolloutFinding(whole), this::rolloutTable);
        if (block.table() == null) {
            return block;
        }
        String note = parts.units().getFirst().level() == Level.CENTRE
                ? "programme.note.rollout.centres"
                : "programme.note.rollout";
        return block.looking("figures heat").noting(ground.texts().get(note));
    }

    private String rolloutFinding(Answer whole) {
        if (whole.isEmpty()) {
            return ground.texts().get("programme.finding.none");
        }
        double due = sum(whole, "centres_due");
        double deployed = sum(whole, "centres_deployed");
        if (due == 0) {
            return ground.texts().get("programme.finding.none");
        }
        return ground.texts()
                .get(
                        "programme.finding.rollout",
                        ground.tables().count(deployed),
                        ground.tables().count(due),
                        ground.tables().share(deployed, due),
                        ground.screen().name(whole.unit()));
    }

    /** Items are different things at the same centre, so that centres with an item due may be added up over items. */
    private static double sum(Answer answer, String measure) {
        return answer.figures().codes(1).stream()
                .mapToDouble(item -> answer.of(measure, item.id()).or(0))
                .sum();
    }

    private ScreenTable rolloutTable(Answer answer) {
        List<Column> columns = new ArrayList<>(List.of(ground.tables().first(answer)));
        answer.units()
                .forEach(unit -> columns.add(Column.words(
                        ground.screen().name(unit),
                        ground.screen().href("p", ground.screen().state().with(unit)))));
        List<Row> rows = answer.figures().codes(1).stream()
                .map(item -> Row.of(Stream.concat(
                                Stream.of(Cell.text(ground.tables().name(item))),
                                answer.units().stream().map(unit -> deployed(answer, unit, item)))
                        .toList()))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private Cell deployed(Answer answer, UnitKey unit, Code item) {
        AnalysisFigure due = answer.figures().of(unit, "centres_due", item.id());
        AnalysisFigure deployed = answer.figures().of(unit, "centres_deployed", item.id());
        if (!due.hasFigure() || !deployed.hasFigure()) {
            return Cell.sign(due.state(), ground.texts().get("programme.rollout.none"));
        }
        if (due.value() == 1 && answer.units().getFirst().level() == Level.CENTRE) {
            boolean there = deployed.value() == 1;
            return Cell.text(ground.texts().get(there ? "programme.rollout.yes" : "programme.rollout.no"))
                    .looking(there ? "step2" : null);
        }
        String told = ground.texts()
                .get(
                        "programme.ofWhich",
                        ground.tables().count(deployed.value()),
                        ground.tables().count(due.value()));
        return Cell.text(told).looking("step" + (deployed.value().equals(due.value()) ? 3 : 1));
    }

    private Block resources() {
        return ground.blocks()
                .of("resources", ground.sources().ofCentres("B20"), this::resourcesFinding, this::resourcesTable)
                .looking("figures stacked");
    }

    private List<Placed> placed(Answer answer) {
        return answer.units().stream()
                .flatMap(unit -> answer.figures().codes(1).stream()
                        .filter(code -> !code.id().isEmpty())
                        .filter(code ->
                                answer.figures().of(unit, "fte", code.id()).hasFigure())
                        .map(code -> new Placed(unit, code)))
                .toList();
    }

    private String resourcesFinding(Answer answer) {
        List<Placed> placed = placed(answer);
        double fte = placed.stream()
                .mapToDouble(one ->
                        answer.figures().of(one.unit(), "fte", one.code().id()).value())
                .sum();
        long more = placed.stream()
                .filter(one ->
                        answer.figures().of(one.unit(), "net", one.code().id()).or(0) > 0)
                .count();
        return placed.isEmpty()
                ? ground.texts().get("programme.finding.resources.none")
                : ground.texts()
                        .get(
                                "programme.finding.resources",
                                placed.size(),
                                ground.screen().figures().number(fte, 1),
                                more);
    }

    private ScreenTable resourcesTable(Answer answer) {
        List<Measure> measures = answer.analysis().measures();
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(ground.texts().get("column.centre")),
                Column.words(ground.texts().get("programme.column.objective"))));
        measures.forEach(measure -> columns.add(ground.tables().column(measure)));
        List<Row> rows = placed(answer).stream()
                .map(one -> Row.of(Stream.concat(
                                Stream.of(
                                        Cell.text(ground.screen().name(one.unit())),
                                        Cell.text(ground.tables().name(one.code()))),
                                measures.stream().map(measure -> ground.tables()
                                        .cell(
                                                answer.figures()
                                                        .of(
                                                                one.unit(),
                                                                measure.id(),
                                                                one.code().id()),
                                                measure)))
                        .toList()))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    /** One new resource at one centre. */
    private record Placed(UnitKey unit, Code code) {}
}
